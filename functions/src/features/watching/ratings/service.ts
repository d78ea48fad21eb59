/** Rates a movie, withdraws a rating, goes one step back, shows it. */
import type { Rating as View } from '@cine/contract/operations/watching/ratings';
import * as operations from '@cine/contract/operations/watching/ratings';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import { pointsOf } from '@cine/contract/ratings/points';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { type PlannedPlayer, planPlayer, type Taste } from '#core/players/index.ts';
import { factsFor, readCurrentFacts, readRepointed } from '#movies/custom-movies/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readRatedAt } from '../statements/index.ts';
import {
  asFactsSay,
  changedRating,
  givenRating,
  ledTo,
  type Rating,
  undoneRating,
  unratedMovie,
} from './rating.ts';
import { notePromotedRating } from './repoint-service.ts';
import * as store from './store.ts';
import { readRating } from './store.ts';
import { nextInstant, withinLimit, withRatings } from './taste.ts';
import { ratingView } from './view.ts';

type Own = PlannedPlayer & {
  /** The taste with the rating as it is after a promotion. */
  taste: Taste;
  rating: Rating | null;
  /** Repoints the former custom movie's rating, which `rating` includes. */
  repoint: (() => void) | null;
};

/**
 * The caller's rating, made here or imported; for a promoted custom movie, the one of the catalogue's movie.
 */
export async function readOwn(context: Context, tx: Tx, uid: string, movieId: number): Promise<Own> {
  const { promoted: movie, facts: became = null } = (await readRepointed(context, tx, uid, movieId)) ?? {};
  const [made, former, planned] = await Promise.all([
    store.readRating(tx, uid, became?.id ?? movieId),
    became && store.readRating(tx, uid, movieId),
    planPlayer(tx, uid),
    requireAccount(context, tx, uid),
  ]);
  const { taste } = planned.player;
  const current = await readImportedRating(context, tx, uid, became?.id ?? movieId, taste, made);
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

/** A movie's rating: the one made here, replaced by an imported one if that is in the user's taste. */
async function readImportedRating(
  context: Context,
  tx: Tx,
  uid: string,
  movieId: number,
  { ratings, imported = [] }: Taste,
  made: Rating | null,
): Promise<Rating | null> {
  if (!imported.includes(movieId)) return made;
  const ratedAt = (await readRatedAt(tx, uid, movieId)).get(movieId) ?? null;
  const former = made ?? unratedMovie(asFactsSay(await factsFor(context, uid, movieId)));
  return givenRating(former, { score: scoreOf(ratings, movieId), ratedAt });
}

/** Writes a changed rating, the packed ratings and what it pays. */
async function saveRating(
  { now }: Context,
  tx: Tx,
  uid: string,
  { taste: former, computePay, write, repoint }: Omit<Own, 'rating'>,
  rating: Rating,
  at: number,
): Promise<View> {
  const taste = withinLimit(former, withRatings(former, [rating], at));
  const { movieId, score, previous, paid } = rating;
  const isFirst = previous.ratedAt === null;
  const rated = { movieId, isRated: score !== null, isFirst, hasPaid: paid === true, taste };
  const settled = await computePay('rating', rated, now());
  const pays = settled.entries.some(({ reward }) => reward === 'rating');
  repoint?.();
  store.writeRating(tx, uid, pays ? { ...rating, paid: true } : rating);
  write(settled);
  return ratingView(rating, rating.movieId, taste);
}

/**
 * Rates a movie, and writes what that pays in the same transaction; no reaction follows. Throws
 * `movie-unknown`, `ratings-full`.
 */
export const rateMovie = serve(
  operations.rateMovie,
  async (context, caller, { movieId: requestedId, ...entry }) => {
    const { db } = context;
    const givenFacts = await factsFor(context, caller.uid, requestedId);
    return transact(db, async (tx) => {
      const facts = await readCurrentFacts(context, tx, givenFacts);
      const [made, planned] = await Promise.all([
        readRating(tx, caller.uid, facts.id),
        planPlayer(tx, caller.uid),
        requireAccount(context, tx, caller.uid),
      ]);
      const movie = asFactsSay(facts);
      const { taste } = planned.player;
      const former = await readImportedRating(context, tx, caller.uid, facts.id, taste, made);
      const at = nextInstant(taste, context.now());
      const score = pointsOf(entry);
      // An imported rating that is given here again is one made here.
      const rating =
        former && former !== made
          ? givenRating(former, { score, ratedAt: at })
          : changedRating(former ?? unratedMovie(movie), score, at);
      if (rating === former) return repeated(ratingView(former, former.movieId, taste));
      emit({ event: 'movie-rated' });
      return saveRating(
        context,
        tx,
        caller.uid,
        { ...planned, taste, repoint: null },
        { ...rating, ...movie },
        at,
      );
    });
  },
);

/** Withdraws a rating, and takes back what it paid; nothing if there is none. */
export const withdrawRating = serve(operations.withdrawRating, async (context, caller, { movieId }) =>
  transact(context.db, async (tx) => {
    const own = await readOwn(context, tx, caller.uid, movieId);
    const { rating, taste } = own;
    if (!rating || rating.score === null) return ratingView(rating, movieId, taste);
    const at = nextInstant(taste, context.now());
    return saveRating(context, tx, caller.uid, own, changedRating(rating, null, at), at);
  }),
);

/** Undoes a rating's last change, if it was at `ratedAt`. Throws `nothing-to-undo` and `ratings-full`. */
export const undoRating = serve(operations.undoRating, async (context, caller, { movieId, ratedAt }) =>
  transact(context.db, async (tx) => {
    const own = await readOwn(context, tx, caller.uid, movieId);
    const { rating, taste } = own;
    if (!rating) throw new AppError('nothing-to-undo');
    const isMeant = ratedAt === undefined || Date.parse(ratedAt) === rating.ratedAt;
    if (!isMeant) return ratingView(rating, movieId, taste);
    return saveRating(context, tx, caller.uid, own, undoneRating(rating), nextInstant(taste, context.now()));
  }),
);

export const showRating = serve(operations.showRating, async (context, caller, { movieId }) =>
  transact(
    context.db,
    async (tx) => {
      const { rating, taste } = await readOwn(context, tx, caller.uid, movieId);
      return ratingView(rating, movieId, taste);
    },
    { readOnly: true },
  ),
);
