/** Lists a user's ratings, also those that imports brought. */
import * as operations from '@cine/contract/operations/watching/ratings';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import type { Taste } from '#core/players/index.ts';
import { factsFor } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { toInstant } from '#platform/time/instant.ts';
import { readRatedAt } from '../statements/index.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { type Listed, mergePage } from './merge-page.ts';
import { asFactsSay, type Rating } from './rating.ts';
import { loadRatings } from './store.ts';
import { loadTaste } from './tastes-store.ts';
import { rankIn } from './view.ts';

/** When imported ratings were given, by user and change of their taste: the next page needs the same. */
const heldTimes = heldBy<Firestore, LRUCache<string, ReadonlyMap<number, number>>>(
  () => new LRUCache({ max: 20 }),
);

export const listRatings = serve(
  operations.listRatings,
  async (context, { uid }, { order, pageSize, cursor }) => {
    const { db } = context;
    const after = cursor === undefined ? null : fromCursor(order, cursor);
    const [account, taste, ratedHere] = await Promise.all([
      readAccount(db, uid),
      loadTaste(db, uid),
      loadRatings(db, uid, order, after, pageSize),
    ]);
    if (!account) throw new AppError('account-missing');
    const imported = await loadImportedRatings(db, uid, taste);
    const { page, next } = mergePage(order, after, { ...ratedHere, imported }, pageSize);
    const cards = await loadCards(context, uid, page);
    const rank = rankIn(taste.ratings);
    return {
      ratings: page.flatMap(({ movieId, score, ratedAt }) => {
        const card = cards.get(movieId);
        return card ? [{ movieId, ...card, score, ratedAt: toInstant(ratedAt), rank: rank(score) }] : [];
      }),
      total: taste.count,
      nextCursor: next && toCursor(order, next),
    };
  },
);

/** The ratings in a taste that an import brought. */
async function loadImportedRatings(
  db: Firestore,
  uid: string,
  { ratings, imported = [], ratedAt: changedAt }: Taste,
): Promise<Listed[]> {
  if (imported.length === 0) return [];
  const key = `${uid} ${changedAt}`;
  const times = heldTimes(db).get(key) ?? (await readRatedAt(db, uid, 'all'));
  heldTimes(db).set(key, times);
  return imported.flatMap((movieId) => {
    const score = scoreOf(ratings, movieId);
    return score === null ? [] : [{ movieId, score, ratedAt: times.get(movieId) ?? 0 }];
  });
}

/** The cards of a page: as they were when movies were rated here, or as they are now. */
async function loadCards(
  context: Context,
  uid: string,
  page: readonly Listed[],
): Promise<Map<number, Rating['card']>> {
  const storedCards = page.flatMap(({ movieId, card }) => (card ? [[movieId, card] as const] : []));
  const withoutCard = page.filter(({ card }) => !card).map(({ movieId }) => movieId);
  const movies = await loadMovies(context.db, withoutCard);
  const currentCards = await Promise.all(
    withoutCard.map(async (movieId) => {
      const facts = movies.get(movieId)?.facts ?? (await factsFor(context, uid, movieId).catch(() => null));
      return facts ? [[movieId, asFactsSay(facts).card] as const] : [];
    }),
  );
  return new Map([...storedCards, ...currentCards.flat()]);
}
