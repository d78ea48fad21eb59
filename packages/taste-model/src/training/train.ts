import {
  eachFeature,
  type FeatureMap,
  featureCount,
  featureGroups,
  type MovieFacts,
  standardise,
  standardOf,
} from '../features.ts';
import { type Draw, type Model, packDraws, type Scale } from '../model.ts';
import { makeRandom } from '../numerics/random.ts';
import { drawNoise, makeNoise } from './draw-noise.ts';
import { drawPriors } from './draw-priors.ts';
import { drawShifts } from './draw-shifts.ts';
import { drawVectors, makeEvidence } from './draw-vectors.ts';
import { type Sparse, sparseOf, transpose } from './sparse-matrix.ts';
import { type Features, makeVectorSet, type VectorSet } from './vector-set.ts';

/** Ratings: users by a number from 0 on, movies by id; a user rates a movie at most once. */
export type TrainingRatings = { users: Int32Array; movieIds: Int32Array; scores: Float64Array };

export type TrainingOptions = {
  scale: Scale;
  seed: number;
  /** The number of factors. */
  factors?: number;
  /** Kept draws, an even number: each kept sweep gives two, mirrored at their means. */
  samples?: number;
  /** Sweeps before the first kept one. */
  burnIn?: number;
  /** Sweeps from one kept pair of draws to the next. */
  apart?: number;
};

/**
 * Trains the model by Gibbs sampling (Salakhutdinov and Mnih, 2008), as the README describes. The same
 * ratings, facts and seed give the same model.
 */
export function trainModel(
  ratings: TrainingRatings,
  factsOf: (movieId: number) => MovieFacts | undefined,
  { scale, seed, factors = 12, samples = 24, burnIn = 30, apart = 6 }: TrainingOptions,
): Model {
  const { users, movieIds, byUser, byMovie, scores, facts, map, popularity, activity } = arrange(
    ratings,
    factsOf,
  );
  const random = makeRandom(seed);
  const size = factors + 1;
  const sets = {
    users: makeVectorSet(
      users,
      size,
      activityOf(byUser, (count) => standardise(Math.log1p(count), activity)),
      random,
    ),
    movies: makeVectorSet(movieIds.length, size, featuresOf(map, facts, byMovie, users), random),
  };
  const noise = makeNoise(users, movieIds.length);
  const movieCertainty = new Float32Array(movieIds.length);
  const evidence = makeEvidence(sets.movies);
  const draws: Draw[] = [];
  for (let sweep = 1; draws.length < samples; sweep++) {
    drawVectors(sets.users, sets.movies, byUser, { own: noise.users, others: noise.movies }, random);
    drawPriors(sets.users, random);
    drawVectors(
      sets.movies,
      sets.users,
      byMovie,
      { own: noise.movies, others: noise.users },
      random,
      evidence,
    );
    drawShifts(sets.movies, evidence, users, random);
    drawPriors(sets.movies, random);
    drawNoise(noise, sets.users, sets.movies, byUser, random);
    if (sweep <= burnIn || (sweep - burnIn) % apart !== 0) continue;
    const drawn = keep(sets.users, sets.movies, users, [noise.shape, noise.rate]);
    // The mirrored draw cancels the first one's error, so the pair is worth more than two draws.
    draws.push(drawn, { ...drawn, vectors: evidence.opposite.slice() });
    for (const [movie, certainty] of noise.movies.entries())
      movieCertainty[movie]! += (2 * certainty) / samples;
  }
  return {
    ...map,
    scale,
    scores,
    samples,
    size,
    movieIds,
    ratings: popularity,
    movieCertainty,
    activity,
    ...packDraws(draws, movieIds.length, size),
  };
}

/** Ratings in standard units by user and by movie, and what features are made of. */
function arrange(ratings: TrainingRatings, factsOf: (movieId: number) => MovieFacts | undefined) {
  const movieIds = Int32Array.from(new Set(ratings.movieIds)).sort();
  const users = ratings.users.reduce((most, user) => Math.max(most, user + 1), 0);
  const scores = standardOf(Array.from(ratings.scores));
  const places = new Map(Array.from(movieIds, (id, place): [number, number] => [id, place]));
  const byUser = sparseOf(users, {
    rows: ratings.users,
    columns: ratings.movieIds.map((id) => places.get(id)!),
    values: ratings.scores.map((score) => standardise(score, scores)),
  });
  const byMovie = transpose(byUser, movieIds.length);
  const popularity = countsOf(byMovie);
  const facts = Array.from(movieIds, (id) => factsOf(id) ?? { genres: [], year: null });
  const map: FeatureMap = {
    genreIds: Int32Array.from(new Set(facts.flatMap(({ genres }) => [...genres]))).sort(),
    popularity: standardOf(Array.from(popularity, Math.log1p)),
  };
  const active = Array.from(countsOf(byUser), Math.log1p).filter((count) => count > 0);
  const activity = {
    ...standardOf(active),
    range: [active.reduce((a, b) => Math.min(a, b), Infinity), active.reduce((a, b) => Math.max(a, b), 0)],
  } as const;
  return { users, movieIds, byUser, byMovie, scores, facts, map, popularity, activity };
}

function countsOf({ starts }: Sparse): Uint32Array {
  return Uint32Array.from({ length: starts.length - 1 }, (_, row) => starts[row + 1]! - starts[row]!);
}

function activityOf(byUser: Sparse, standard: (count: number) => number): Features {
  const values = Array.from(countsOf(byUser), standard);
  const rows = values.map((_, user) => user);
  return {
    matrix: sparseOf(values.length, { rows, columns: rows.map(() => 0), values }),
    count: 1,
    groups: Int32Array.of(0),
    groupCount: 1,
  };
}

/**
 * A movie's features: first who rated it, whatever the score, each divided by the square root of their
 * number; then its facts.
 */
function featuresOf(map: FeatureMap, facts: readonly MovieFacts[], byMovie: Sparse, users: number): Features {
  const entries: { rows: number[]; columns: number[]; values: number[] } = {
    rows: [],
    columns: [],
    values: [],
  };
  const add = (row: number, column: number, value: number) => {
    entries.rows.push(row);
    entries.columns.push(column);
    entries.values.push(value);
  };
  for (const [movie, count] of countsOf(byMovie).entries()) {
    for (let entry = byMovie.starts[movie]!; entry < byMovie.starts[movie + 1]!; entry++)
      add(movie, byMovie.columns[entry]!, 1 / Math.sqrt(count));
    eachFeature(map, facts[movie]!, count, (feature, value) => add(movie, users + feature, value));
  }
  const groups = featureGroups(map).map((group) => group + 1);
  return {
    matrix: sparseOf(facts.length, entries),
    count: users + featureCount(map),
    groups: Int32Array.from([...new Array<number>(users).fill(0), ...groups]),
    groupCount: Math.max(...groups) + 1,
  };
}

function keep(users: VectorSet, movies: VectorSet, raters: number, noise: readonly [number, number]): Draw {
  return {
    vectors: movies.vectors.slice(),
    weights: Float64Array.from([...movies.mean, ...movies.weights.subarray(raters * movies.size)]),
    moviePrecision: movies.precision.slice(),
    userMean: users.mean.slice(),
    userActivity: users.weights.slice(),
    userPrecision: users.precision.slice(),
    noise,
  };
}
