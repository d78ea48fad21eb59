import type { Rating as View } from '@cine/contract/operations/movies/ratings';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { requireAccount } from '../account/index.ts';
import { readRepointed } from '../custom-movies/index.ts';
import { planTaste, type Taste } from '../players/index.ts';
import { ledTo, type Rating } from './rating.ts';
import { notePromotedRating } from './repoint-service.ts';
import * as store from './store.ts';
import { withinLimit, withRatings } from './taste.ts';
import { toView } from './view.ts';

/** A user's rating of a movie, and their taste. */
type Own = {
  rating: Rating | null;
  taste: Taste;
  /** Writes the changed rating and taste. */
  write: (taste: Taste) => void;
  /** The former custom movie's rating, if it has not been repointed yet; `rating` includes it. */
  repoint: (() => void) | null;
};

/** The caller's rating; for a promoted custom movie, the one of the catalogue's movie. */
export async function readOwn(context: Context, tx: Transaction, uid: string, movieId: number): Promise<Own> {
  const { db } = context;
  const { former: movie, facts: became = null } = (await readRepointed(context, tx, uid, movieId)) ?? {};
  const [known, former, { taste, write }] = await Promise.all([
    store.readRating(db, tx, uid, became?.id ?? movieId),
    became && store.readRating(db, tx, uid, movieId),
    planTaste(db, tx, uid),
    requireAccount(context, tx, uid),
  ]);
  if (!movie || !became || !former) return { rating: known, taste, write, repoint: null };
  const rating = ledTo(became, former, known);
  const changes = [{ movieId, score: null }, rating];
  const led = { ...withRatings(taste, changes, 0), ratedAt: taste.ratedAt };
  const repoint = () => {
    store.deleteRating(db, tx, uid, movieId);
    notePromotedRating(context, tx, uid, movie, became, { former, own: known });
  };
  return { rating, taste: led, write, repoint };
}

/** Writes a changed rating and the packed ratings, and returns both. */
export function save(
  { db }: Context,
  tx: Transaction,
  uid: string,
  { taste: former, write, repoint }: Omit<Own, 'rating'>,
  rating: Rating,
  at: number,
): View {
  const taste = withinLimit(former, withRatings(former, [rating], at));
  repoint?.();
  store.writeRating(db, tx, uid, rating);
  write(taste);
  return toView(rating, rating.movieId, taste);
}
