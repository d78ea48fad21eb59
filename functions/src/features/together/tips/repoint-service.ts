import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '../../../context.ts';
import { untilNone } from '../../../platform/firestore/paging.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import type { PromotedMovie } from '../../../platform/lifecycle.ts';
import * as store from './store.ts';

const page = 100;

/** Repoints the tips about a promoted movie, each in a transaction; returns how many. */
export async function repointTips(
  { db }: Context,
  former: PromotedMovie,
  { id: movieId }: MovieFacts,
): Promise<number> {
  return untilNone(async () => {
    const ids = await store.loadIdsAbout(db, former.movieId, page);
    for (const id of ids)
      await transact(db, async (tx) => {
        const tip = await store.readTip(tx, id);
        if (tip?.movieId === former.movieId) store.writeTip(tx, { ...tip, movieId });
      });
    return ids.length;
  });
}
