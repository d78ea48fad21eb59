import type { Rating as View } from '@cine/contract/operations/watching/ratings';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../platform/firestore/transact.ts';
import { requireAccount } from '../../core/account/index.ts';
import { type PlannedPlayer, planPlayer, type Taste } from '../../core/players/index.ts';
import { readRepointed } from '../../movies/custom-movies/index.ts';
import { ledTo, type Rating } from './rating.ts';
import { notePromotedRating } from './repoint-service.ts';
import * as store from './store.ts';
import { withinLimit, withRatings } from './taste.ts';
import { toView } from './view.ts';

/** A user's rating of a movie, and their taste. */
type Own = PlannedPlayer & {
  /** With the rating as it is after a promotion. */
  taste: Taste;
  rating: Rating | null;
  /** The former custom movie's rating, if it has not been repointed yet; `rating` includes it. */
  repoint: (() => void) | null;
};

/** The caller's rating; for a promoted custom movie, the one of the catalogue's movie. */
export async function readOwn(context: Context, tx: Tx, uid: string, movieId: number): Promise<Own> {
  const { former: movie, facts: became = null } = (await readRepointed(context, tx, uid, movieId)) ?? {};
  const [current, former, planned] = await Promise.all([
    store.readRating(tx, uid, became?.id ?? movieId),
    became && store.readRating(tx, uid, movieId),
    planPlayer(tx, uid),
    requireAccount(context, tx, uid),
  ]);
  const { taste } = planned.player;
  if (!movie || !became || !former) return { ...planned, taste, rating: current, repoint: null };
  const rating = ledTo(became, former, current);
  const changes = [{ movieId, score: null }, rating];
  const led = { ...withRatings(taste, changes, 0), ratedAt: taste.ratedAt };
  const repoint = () => {
    store.deleteRating(tx, uid, movieId);
    notePromotedRating(context, tx, uid, movie, became, { former, own: current });
  };
  return { ...planned, rating, taste: led, repoint };
}

/** Writes a changed rating, the packed ratings and what it pays; returns the rating. */
export async function save(
  { now }: Context,
  tx: Tx,
  uid: string,
  { taste: former, settle, write, repoint }: Omit<Own, 'rating'>,
  rating: Rating,
  at: number,
): Promise<View> {
  const taste = withinLimit(former, withRatings(former, [rating], at));
  const { movieId, score, previous, paid } = rating;
  const isFirst = previous.ratedAt === null;
  const rated = { movieId, isRated: score !== null, isFirst, hasPaid: paid === true, taste };
  const settled = await settle('rating', rated, now());
  const pays = settled.entries.some(({ reward }) => reward === 'rating');
  repoint?.();
  store.writeRating(tx, uid, pays ? { ...rating, paid: true } : rating);
  write(settled);
  return toView(rating, rating.movieId, taste);
}
