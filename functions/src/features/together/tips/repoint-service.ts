/** Repoints tips for a custom movie that was promoted to the catalogue's one. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { changeUntilNone } from '#platform/firestore/change-each.ts';
import type { PromotedMovie } from '#platform/lifecycle.ts';
import * as store from './store.ts';

export async function repointTips(
  { db }: Context,
  promoted: PromotedMovie,
  { id: movieId }: MovieFacts,
): Promise<number> {
  return changeUntilNone(
    db,
    (limit) => store.loadTipIdsAbout(db, promoted.movieId, limit),
    async (tx, id) => {
      const tip = await store.readTip(tx, id);
      if (tip?.movieId === promoted.movieId) store.writeTip(tx, { ...tip, movieId });
    },
  );
}
