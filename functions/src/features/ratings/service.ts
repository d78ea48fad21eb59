import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/ratings';
import { pointsOf } from '@cine/contract/operations/ratings';
import type { Ratings } from '@cine/contract/ratings/packed-ratings';
import { percentilesOf, tierOf } from '@cine/contract/ratings/percentile';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { emit } from '../../platform/events.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { toInstant, toInstantOrNull } from '../../platform/time/instant.ts';
import { findAccount, requireAccount } from '../account/index.ts';
import { factsFor, factsNow, promotedFacts } from '../custom-movies/index.ts';
import { loadTaste, planTaste, type Taste } from '../players/index.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { asFactsSay, changed, ledTo, type Rating, type Standing, undone, unrated } from './rating.ts';
import * as store from './store.ts';
import { nextInstant, withinLimit, withRatings } from './taste.ts';

type Operations = typeof operations;
type View = operations.Rating;
type Listed = OutputOf<Operations['listRatings']>;

/** Rates a movie. Throws `movie-unknown`, `ratings-full`. */
export async function rate(
  context: Context,
  caller: Caller,
  { movieId: given, ...entry }: ParsedInputOf<Operations['rateMovie']>,
): Promise<View> {
  const { db } = context;
  const found = await factsFor(context, caller.uid, given);
  return transact(db, async (tx) => {
    const facts = await factsNow(context, tx, found);
    const [known, { taste, write }] = await Promise.all([
      store.readRating(db, tx, caller.uid, facts.id),
      planTaste(db, tx, caller.uid),
      requireAccount(context, tx, caller.uid),
    ]);
    const movie = asFactsSay(facts);
    const at = nextInstant(taste, context.now());
    const rating = changed(known ?? unrated(movie), pointsOf(entry), at);
    if (rating === known) return toView(known, known.movieId, taste);
    emit({ event: 'movie-rated' });
    return save(context, tx, caller.uid, { taste, write, formerId: null }, { ...rating, ...movie }, at);
  });
}

/** Takes a rating back, if there is one. */
export async function withdraw(
  context: Context,
  caller: Caller,
  { movieId }: ParsedInputOf<Operations['withdrawRating']>,
): Promise<View> {
  return transact(context.db, async (tx) => {
    const own = await readOwn(context, tx, caller.uid, movieId);
    const { rating, taste } = own;
    if (!rating || rating.score === null) return toView(rating, movieId, taste);
    const at = nextInstant(taste, context.now());
    return save(context, tx, caller.uid, own, changed(rating, null, at), at);
  });
}

/**
 * Restores a rating to before its last change, unless that is not the change meant. Throws `nothing-to-undo`, and
 * `ratings-full` if a restored rating would exceed the limit.
 */
export async function undo(
  context: Context,
  caller: Caller,
  { movieId, ratedAt }: ParsedInputOf<Operations['undoRating']>,
): Promise<View> {
  return transact(context.db, async (tx) => {
    const own = await readOwn(context, tx, caller.uid, movieId);
    const { rating, taste } = own;
    if (!rating) throw new AppError('nothing-to-undo');
    const isMeant = ratedAt === undefined || Date.parse(ratedAt) === rating.ratedAt;
    if (!isMeant) return toView(rating, movieId, taste);
    return save(context, tx, caller.uid, own, undone(rating), nextInstant(taste, context.now()));
  });
}

/** A user's rating of a movie, and their taste. */
type Own = {
  rating: Rating | null;
  taste: Taste;
  /** Writes the changed rating and taste. */
  write: (taste: Taste) => void;
  /** The former custom movie, if its rating has not been repointed yet; `rating` includes it. */
  formerId: number | null;
};

/** The caller's rating; for a promoted custom movie, the one of the catalogue's movie. */
async function readOwn(context: Context, tx: Transaction, uid: string, movieId: number): Promise<Own> {
  const { db } = context;
  const became = await promotedFacts(context, tx, movieId);
  const [known, former, { taste, write }] = await Promise.all([
    store.readRating(db, tx, uid, became?.id ?? movieId),
    became && store.readRating(db, tx, uid, movieId),
    planTaste(db, tx, uid),
    requireAccount(context, tx, uid),
  ]);
  if (!became || !former) return { rating: known, taste, write, formerId: null };
  const rating = ledTo(became, former, known);
  const changes = [{ movieId, score: null }, rating];
  const led = { ...withRatings(taste, changes, 0), ratedAt: taste.ratedAt };
  return { rating, taste: led, write, formerId: movieId };
}

/** Writes a changed rating and the packed ratings, and returns both. */
function save(
  { db }: Context,
  tx: Transaction,
  uid: string,
  { taste: former, write, formerId }: Omit<Own, 'rating'>,
  rating: Rating,
  at: number,
): View {
  const taste = withinLimit(former, withRatings(former, [rating], at));
  if (formerId !== null) store.deleteRating(db, tx, uid, formerId);
  store.writeRating(db, tx, uid, rating);
  write(taste);
  return toView(rating, rating.movieId, taste);
}

/** The caller's rating of one movie. */
export async function show(
  context: Context,
  caller: Caller,
  { movieId }: ParsedInputOf<Operations['showRating']>,
): Promise<View> {
  return context.db.runTransaction(
    async (tx) => {
      const { rating, taste } = await readOwn(context, tx, caller.uid, movieId);
      return toView(rating, movieId, taste);
    },
    { readOnly: true },
  );
}

/** A page of the caller's ratings. */
export async function list(
  context: Context,
  caller: Caller,
  { order, pageSize, cursor }: ParsedInputOf<Operations['listRatings']>,
): Promise<Listed> {
  const { db } = context;
  const after = cursor === undefined ? null : fromCursor(order, cursor);
  const [account, taste, page] = await Promise.all([
    findAccount(context, caller.uid),
    loadTaste(db, caller.uid),
    store.loadRatings(db, caller.uid, order, after, pageSize),
  ]);
  if (!account) throw new AppError('account-missing');
  const rank = rankIn(taste.ratings);
  const rated = page.map(({ movieId, card, score, ratedAt }) => ({
    ...{ movieId, ...card, score: score!, ratedAt: toInstant(ratedAt!) },
    rank: rank(score!),
  }));
  const last = page.at(-1);
  const value = order === 'newest' ? last?.ratedAt : last?.score;
  return {
    ratings: rated,
    total: taste.count,
    nextCursor: last && page.length === pageSize ? toCursor(order, { ...last, value: value! }) : null,
  };
}

function toView(rating: Rating | null, movieId: number, { ratings, count }: Taste): View {
  const score = rating?.score ?? null;
  return {
    movieId: rating?.movieId ?? movieId,
    ...standingView(rating ?? { score: null, ratedAt: null }),
    rank: score === null ? null : rankIn(ratings)(score),
    count,
    undo: rating && standingView(rating.previous),
  };
}

function rankIn({ scores }: Ratings): (score: number) => NonNullable<View['rank']> {
  const percentile = percentilesOf(scores);
  return (score) => ({
    percentile: Math.round(percentile(score) * 10) / 10,
    tier: tierOf(percentile(score)),
  });
}

function standingView({ score, ratedAt }: Standing): NonNullable<View['undo']> {
  return { score, ratedAt: toInstantOrNull(ratedAt) };
}
