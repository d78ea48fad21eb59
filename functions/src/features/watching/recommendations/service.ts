/** Lists a user's recommendations, and predicts their score of single movies. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { JobCounts } from '@cine/contract/operations/core/jobs';
import * as operations from '@cine/contract/operations/watching/recommendations';
import { scoreOf, withScore } from '@cine/contract/ratings/packed-ratings';
import { day, minute } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { readAccount, requireAccount } from '#core/account/index.ts';
import { cardOf, loadCatalogue } from '#core/catalogue/index.ts';
import { loadPlayers, type Player, seenAnywhere } from '#core/players/index.ts';
import { factsFor } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { loadTaste } from '../ratings/index.ts';
import { loadModel } from '../taste-model/index.ts';
import { byGenres } from './by-genres.ts';
import { byNeighbours, type LikeMinded } from './by-neighbours.ts';
import type { Catalogue, PredictedScores } from './predicted-scores.ts';
import { predictedScoresOf } from './predictor.ts';
import { bestRecommendations, type Lists, predictionsOf } from './recommended.ts';
import * as store from './store.ts';
import { loadLikeMinded } from './tastes-service.ts';

/** How long recommendations are kept: others' ratings, popularity and the catalogue change. */
const keptForMs = day;
/** How long they are kept without neighbours, which the next comparison may bring. */
const keptAloneForMs = 10 * minute;

/** Recommends movies that the caller has neither seen nor rated. */
export const listRecommendations = serve(
  operations.listRecommendations,
  async (context, caller, { by, genres, limit }) => {
    const { db } = context;
    const [[player], recommendations] = await Promise.all([
      loadPlayers(db, [caller.uid]),
      store.loadRecommendations(db, caller.uid),
    ]);
    const isCurrent = recommendations && isUpToDate(recommendations, player!, context.now());
    const { lists, basis, ratings, computedAt, expiresAt } = isCurrent
      ? recommendations
      : await computeRecommendations(context, caller.uid, player!);
    const seenOrRated = new Set([...seenAnywhere(player!), ...player!.taste.ratings.movieIds]);
    const movies = lists[by].filter(
      (movie) =>
        !seenOrRated.has(movie.movieId) &&
        (genres === undefined || genres.some((genre) => movie.genres.includes(genre))),
    );
    return {
      movies: movies.slice(0, limit),
      basis,
      ratings,
      computedAt: toInstant(computedAt),
      expiresAt: toInstant(expiresAt),
    };
  },
);

/** Whether neither ratings nor chosen genres changed since they were computed, and they haven't expired. */
function isUpToDate(recommendations: store.Recommendations, { taste }: Player, now: number): boolean {
  const isSame =
    recommendations.ratedAt === taste.ratedAt && recommendations.genres.join() === taste.genres.join();
  return isSame && recommendations.expiresAt > now;
}

async function computeRecommendations(
  context: Context,
  uid: string,
  player: Player,
): Promise<store.Recommendations> {
  const { db } = context;
  const { taste } = player;
  const { manifest, movies } = await loadCatalogue(context);
  if (movies.byId.size === 0) throw new AppError('catalogue-missing');
  const [model, likeMinded] = await Promise.all([loadModel(context, manifest), loadLikeMinded(context, uid)]);
  const predicted = predictedScoresOf(taste, model, movies.byId);
  const now = context.now();
  const recommendations: store.Recommendations = {
    lists: listsOf(player, predicted, likeMinded, movies.byId),
    basis: predicted.basis,
    ratings: taste.count,
    ratedAt: taste.ratedAt,
    genres: taste.genres,
    computedAt: now,
    expiresAt: now + (taste.count > 0 && likeMinded.length === 0 ? keptAloneForMs : keptForMs),
  };
  const packed = await store.packLists(recommendations.lists);
  await transact(db, async (tx) => {
    await requireAccount(context, tx, uid);
    store.writeRecommendations(tx, uid, recommendations, packed);
  });
  return recommendations;
}

/** The three lists; neighbours' ratings are a reason in the first one, too. */
function listsOf(
  player: Player,
  predicted: PredictedScores,
  likeMinded: readonly LikeMinded[],
  movies: Catalogue,
): Lists {
  const { taste } = player;
  const seen = seenAnywhere(player);
  const others = byNeighbours(taste, likeMinded, movies);
  const rated = [...movies.values()].filter(({ id }) => others.isKnown(id));
  const best = (by: PredictedScores, candidates: Iterable<MovieFacts>) =>
    bestRecommendations(by, taste, seen, candidates, cardOf);
  const withNeighbours = {
    ...predicted,
    reasonsOf: (movie: MovieFacts) => [...predicted.reasonsOf(movie), ...others.reasonsOf(movie)],
  };
  return {
    taste: best(withNeighbours, movies.values()),
    neighbours: best(others, rated),
    genres: best(byGenres(taste, movies), movies.values()),
  };
}

/** Predicts the caller's score of one movie, ignoring their own rating of it. */
export const predictMovie = serve(
  operations.predictMovie,
  async (context, caller, { movieId: requestedId }) => {
    const [movie, account, taste, { manifest, movies }, likeMinded] = await Promise.all([
      factsFor(context, caller.uid, requestedId),
      readAccount(context.db, caller.uid),
      loadTaste(context.db, caller.uid),
      loadCatalogue(context),
      loadLikeMinded(context, caller.uid),
    ]);
    if (!account) throw new AppError('account-missing');
    const own = scoreOf(taste.ratings, movie.id);
    const ratings = withScore(taste.ratings, movie.id, null);
    const others = { ...taste, ratings, count: ratings.movieIds.length };
    const predicted = predictedScoresOf(others, await loadModel(context, manifest), movies.byId);
    const prediction = predictionsOf(predicted, others)(movie);
    const fromOthers = byNeighbours(others, likeMinded, movies.byId).reasonsOf(movie);
    return {
      movieId: movie.id,
      own,
      ...prediction,
      reasons: [...prediction.reasons, ...fromOthers],
    };
  },
);

export async function sweepRecommendations(context: Context): Promise<JobCounts> {
  return { swept: await store.deleteExpired(context.db, context.now()) };
}
