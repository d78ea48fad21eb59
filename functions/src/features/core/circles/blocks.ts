/** The users that a user is kept apart from: those they blocked, and those who blocked them. */
export type Blocks = { blocked: readonly string[]; blockedBy: readonly string[] };

/** A user's blocks before it is known for whom they matter; what it says of others may be incomplete. */
export type BlocksOf = { among: (people: readonly string[]) => Promise<Blocks> };

export const noBlocks: Blocks = { blocked: [], blockedBy: [] };

export function areBlocked({ blocked, blockedBy }: Blocks, uid: string): boolean {
  return blocked.includes(uid) || blockedBy.includes(uid);
}

export const noBlocksOf: BlocksOf = { among: async () => noBlocks };
