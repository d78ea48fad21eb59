/** The users that a user is kept apart from: those they blocked, and those who blocked them. */
export type Blocks = { blocked: readonly string[]; blockedBy: readonly string[] };

export const noBlocks: Blocks = { blocked: [], blockedBy: [] };

export function areBlocked({ blocked, blockedBy }: Blocks, uid: string): boolean {
  return blocked.includes(uid) || blockedBy.includes(uid);
}
