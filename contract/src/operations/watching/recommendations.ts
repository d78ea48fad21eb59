import * as z from 'zod';
import { genreNames } from '../../movies/tmdb-codes.ts';
import { operation } from '../../operation.ts';
import { instantSchema, movieIdSchema } from '../../primitives.ts';
import { movieCardSchema } from '../movies/movies.ts';
import { scoreSchema } from './ratings.ts';

/** What a prediction rests on: the user's ratings, their chosen genres, or only general ratings. */
export const basisSchema = z.enum(['ratings', 'genres', 'everybody']);
export type Basis = z.infer<typeof basisSchema>;

/** Points that a reason adds to a prediction, or subtracts. */
const points = z.number();

/** A reason for or against a prediction. */
export const tasteReasonSchema = z.discriminatedUnion('kind', [
  /** A movie they rated: its score, and what that adds. */
  z.strictObject({
    kind: z.literal('movie'),
    ...movieCardSchema.pick({ movieId: true, title: true, titles: true, year: true }).shape,
    score: scoreSchema,
    points,
  }),
  /** They like this genre better or worse than others do. */
  z.strictObject({ kind: z.literal('genre'), genre: z.string(), points }),
  /** They like movies of its time better or worse than others do. */
  z.strictObject({ kind: z.literal('year'), points }),
  /** A genre they chose. */
  z.strictObject({ kind: z.literal('chosen-genres'), points }),
  /** Its general rating is better or worse than most. */
  z.strictObject({ kind: z.literal('everybody'), points }),
  /** Similar users' average rating, on the caller's scale, unnamed; `points` above the caller's average. */
  z.strictObject({
    kind: z.literal('neighbours'),
    people: z.int().positive(),
    score: scoreSchema,
    points: points.optional(),
  }),
]);
export type TasteReason = z.infer<typeof tasteReasonSchema>;

export const predictionSchema = z.strictObject({
  /** The predicted score, on the user's own scale. */
  score: scoreSchema,
  /** From 0, nothing known about the user or the movie, to 1, almost certain. */
  confidence: z.number().min(0).max(1),
  basis: basisSchema,
  /** The share of their ratings below that score, in per cent; null without ratings. */
  percentile: z.number().min(0).max(100).nullable(),
  /** The weightiest first. */
  reasons: z.array(tasteReasonSchema),
});
export type Prediction = z.infer<typeof predictionSchema>;

export const predictMovie = operation({
  name: 'recommendations-predict',
  summary: "Predicts the caller's rating of a movie, with confidence and reasons.",
  caller: 'signed-in',
  input: z.strictObject({ movieId: movieIdSchema }),
  output: predictionSchema.extend({
    movieId: movieIdSchema,
    /** Their own rating, if any; the prediction ignores it. */
    own: scoreSchema.nullable(),
  }),
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 60, writes: 2, with: '30 neighbours, and the taste model' },
  refusals: ['movie-unknown', 'account-missing', 'catalogue-missing'],
  rest: { method: 'GET', path: '/api/recommendations/{movieId}' },
  holdsCatalogue: true,
});

/** The most recommendations kept for a user in each list. */
export const maxRecommended = 200;

/**
 * What a list rests on: everything known of the user's taste, ratings of neighbours (Pearson), or the user's
 * ratings of genres and chosen genres.
 */
export const recommendedBySchema = z.enum(['taste', 'neighbours', 'genres']);
export type RecommendedBy = z.infer<typeof recommendedBySchema>;

export const listRecommendations = operation({
  name: 'recommendations-list',
  summary:
    'Recommends movies that the caller has neither seen nor rated, whether or not their services have them, with confidence and reasons.',
  caller: 'signed-in',
  input: z.strictObject({
    by: recommendedBySchema.default('taste'),
    genres: z.array(z.enum(genreNames)).min(1).max(10).optional().describe('any of these genres'),
    limit: z.int().min(1).max(maxRecommended).default(20),
  }),
  output: z.strictObject({
    movies: z.array(z.strictObject({ ...movieCardSchema.shape, ...predictionSchema.shape })),
    basis: basisSchema,
    /** The number of the caller's ratings they rest on. */
    ratings: z.int().min(0),
    /** When they were computed, from all ratings by then. */
    computedAt: instantSchema,
    /** When they expire and are computed again. */
    expiresAt: instantSchema,
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 80, writes: 4, with: '30 neighbours, 45,000 movies, and the taste model' },
  refusals: ['account-missing', 'guest-already-merged', 'catalogue-missing'],
  rest: { method: 'GET', path: '/api/recommendations' },
  holdsCatalogue: true,
  keptOffline: 6,
});
