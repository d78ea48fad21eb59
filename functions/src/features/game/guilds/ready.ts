import { guildLevel, levelsTogether, mayBeGuild } from '@cine/contract/game/guilds/guild';
import {
  areBlocked,
  type Blocks,
  bondWith,
  type Circle,
  relationOf,
  visibleTo,
} from '#core/circles/index.ts';
import type { Player } from '#core/players/index.ts';
import type { Standing } from '#core/standings/index.ts';
import type { Group } from '#together/groups/index.ts';

export type Ready = { isReady: boolean; level: number; levels: number[] };

/** What an owner knows of the levels in their group. */
type KnownToOwner = {
  owner: Pick<Player, 'level' | 'milestones'>;
  circle: Circle;
  blocks: Blocks;
  standings: ReadonlyMap<string, Standing>;
};

/**
 * How far a group meets what a guild needs, by the levels that its owner sees on profiles: hidden ones aren't
 * told.
 */
export function readyOf(
  { members, ownerId }: Group,
  { owner, circle, blocks, standings }: KnownToOwner,
): Ready {
  const others = Object.keys(members).flatMap((uid) => {
    const { level = 1, visibility } = standings.get(uid) ?? {};
    if (uid === ownerId || visibility === undefined) return [];
    const relation = relationOf({
      isOneself: false,
      bond: bondWith(circle, uid),
      isBlocked: areBlocked(blocks, uid),
      together: 'member',
    });
    return visibleTo(relation, visibility).has('level') ? [level] : [];
  });
  const levels = levelsTogether([owner.level, ...others]);
  // A milestone stays when the level falls, or begins again.
  const isOwnerThere = owner.level >= guildLevel || owner.milestones.includes(guildLevel);
  return { isReady: mayBeGuild({ isOwnerThere, levels }), level: owner.level, levels };
}
