import { isDeepStrictEqual } from 'node:util';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { clearRecountMark, readStanding } from '#core/standings/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readMoviesForCollectors } from '#watching/collections/index.ts';

/**
 * Counts the movies that a user recorded here and has in own collections, if either changed since the last
 * count. Movies that members made up don't count.
 */
export async function countCollected({ db, now }: Context, uid: string): Promise<void> {
  await transact(db, async (tx) => {
    const [isGone, standing, { player, write }, collected] = await Promise.all([
      readIsGone(tx, uid, now()),
      readStanding(tx, uid),
      planPlayer(tx, uid),
      readMoviesForCollectors(tx, uid),
    ]);
    if (isGone || standing?.collectedAt === undefined) return;
    const inCollections = player.seen.filter((id) => collected.has(id) && !isCustomMovie(id));
    // Who has watched nothing needs no player.
    const former = player.inCollections ?? (player.seen.length === 0 ? [] : null);
    if (!isDeepStrictEqual(inCollections, former)) write({ player: { ...player, inCollections } });
    clearRecountMark(tx, uid);
  });
}
