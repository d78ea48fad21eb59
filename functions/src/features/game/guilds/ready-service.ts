import type { Context } from '../../../context.ts';
import { loadBlocks, readCircle } from '../../core/circles/index.ts';
import type { Player } from '../../core/players/index.ts';
import { loadStandings } from '../../core/standings/index.ts';
import type { Group } from '../../together/groups/index.ts';
import { type Ready, readyOf } from './ready.ts';

/** What a group has of what a guild takes, as its owner may know. */
export async function findReady(
  { db, now }: Context,
  group: Group,
  owner: Pick<Player, 'level' | 'milestones'>,
): Promise<Ready> {
  const [circle, blocks, found] = await Promise.all([
    readCircle(db, group.ownerId),
    loadBlocks(db, group.ownerId, now()).then((of) => of.among(Object.keys(group.members))),
    loadStandings(db, Object.keys(group.members)),
  ]);
  const standings = new Map(found.map(({ uid, standing }) => [uid, standing]));
  return readyOf(group, { owner, circle, blocks, standings });
}
