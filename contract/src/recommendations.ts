import { z } from 'zod';
import { movieCardSchema } from './movies.ts';
import { operation } from './operation.ts';
import { instantSchema, movieIdSchema } from './primitives.ts';
import { scoreSchema } from './ratings.ts';
import { genreNames } from './tmdb-codes.ts';

/** What a prediction rests on: their own ratings, the genres they chose, or nothing but what everybody thinks. */
export const basisSchema = z.enum(['ratings', 'genres', 'everybody']);
export type Basis = z.infer<typeof basisSchema>;

/** Points that something adds to a prediction, or takes off. */
const points = z.number();

/** One thing that speaks for a prediction, or against it. */
export const tasteReasonSchema = z.discriminatedUnion('kind', [
  /** A movie that they rated themselves: its score, and what that adds. */
  z.strictObject({
    kind: z.literal('movie'),
    ...movieCardSchema.pick({ movieId: true, title: true, titles: true, year: true }).shape,
    score: scoreSchema,
    points,
  }),
  /** They like this genre of it better or worse than others do. */
  z.strictObject({ kind: z.literal('genre'), genre: z.string(), points }),
  /** They like movies of its time better or worse than others do. */
  z.strictObject({ kind: z.literal('year'), points }),
  /** A genre that they say they like. */
  z.strictObject({ kind: z.literal('chosen-genres'), points }),
  /** Others think better or worse of it than of most. */
  z.strictObject({ kind: z.literal('everybody'), points }),
  /** People whose ratings are like theirs gave it so much on average, on the scale of whoever asks; nobody is named. */
  z.strictObject({ kind: z.literal('neighbours'), people: z.int().positive(), score: scoreSchema }),
]);
export type TasteReason = z.infer<typeof tasteReasonSchema>;

export const predictionSchema = z.strictObject({
  /** What they are likely to give it, in points of their own scale. */
  score: scoreSchema,
  /** 0: no more is known than of anybody and anything; 1: all but sure. */
  confidence: z.number().min(0).max(1),
  basis: basisSchema,
  /** The share of their own ratings below that score, in per cent; null where they have rated nothing. */
  percentile: z.number().min(0).max(100).nullable(),
  /** The weightiest first. */
  reasons: z.array(tasteReasonSchema),
});
export type Prediction = z.infer<typeof predictionSchema>;

export const predictMovie = operation({
  name: 'recommendations-predict',
  summary: 'What the caller is likely to give a movie, how sure that is, and why.',
  caller: 'signed-in',
  input: z.strictObject({ movieId: movieIdSchema }),
  output: predictionSchema.extend({
    movieId: movieIdSchema,
    /** What they gave it, if they rated it; the prediction does not know of that. */
    own: scoreSchema.nullable(),
  }),
  limit: { perMinute: 120, counted: 'leased' },
  refusals: ['movie-unknown', 'account-missing', 'catalogue-missing'],
  rest: { method: 'GET', path: '/api/recommendations/{movieId}' },
});

/** Movies that are kept recommended to one person, in each of the lists. */
export const maxRecommended = 200;

/**
 * What a list goes by: all that is known of their taste; what people rated who rate as they do (Pearson); or what they
 * rated of each genre, and which ones they chose.
 */
export const recommendedBySchema = z.enum(['taste', 'neighbours', 'genres']);
export type RecommendedBy = z.infer<typeof recommendedBySchema>;

export const listRecommendations = operation({
  name: 'recommendations-list',
  summary:
    'Movies that the caller has neither seen nor rated and is likely to like best, each with how sure that is and why.',
  caller: 'signed-in',
  input: z.strictObject({
    by: recommendedBySchema.default('taste'),
    /** Any of these genres. */
    genres: z.array(z.enum(genreNames)).min(1).max(10).optional(),
    limit: z.int().min(1).max(maxRecommended).default(20),
  }),
  output: z.strictObject({
    movies: z.array(z.strictObject({ ...movieCardSchema.shape, ...predictionSchema.shape })),
    basis: basisSchema,
    /** Ratings of the caller that they come from. */
    ratings: z.int().min(0),
    /** When they were worked out, from all that the caller had rated by then. */
    computedAt: instantSchema,
    /** From then on they are worked out anew. */
    expiresAt: instantSchema,
  }),
  limit: { perMinute: 60, counted: 'leased' },
  refusals: ['account-missing', 'guest-already-merged', 'catalogue-missing'],
  rest: { method: 'GET', path: '/api/recommendations' },
});
