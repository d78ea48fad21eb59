import * as z from 'zod';
import { costOfRating } from '../../causes.ts';
import { genreNames } from '../../movies/tmdb-codes.ts';
import { operation } from '../../operation.ts';
import { assertChange, instantSchema, movieIdSchema, refuse } from '../../primitives.ts';
import { maxScore, tiers } from '../../ratings/percentile.ts';
import { movieCardSchema } from '../movies/movies.ts';

/** The most ratings of a user; a merged guest's may exceed it. */
export const maxRatings = 10_000;

/** The scale of ratings: points from 0 to 100. */
export const scoreSchema = z.int().min(0).max(maxScore);

const entries = {
  score: scoreSchema.optional(),
  /** Half a star to five, in halves: twenty points each. */
  stars: z.number().min(0.5).max(5).multipleOf(0.5).optional(),
  /** 1 to 10: ten points each. */
  tens: z.int().min(1).max(10).optional(),
};

/** A user's rating of a movie, current or former; null if none. */
export const standingSchema = z.strictObject({
  score: scoreSchema.nullable(),
  /** When it was given or withdrawn; null if there never was one. */
  ratedAt: instantSchema.nullable(),
});

/** A rating's position among the user's own. */
const rankSchema = z.strictObject({
  /** The share of the user's ratings below it, in per cent to a tenth, plus half of the equal ones. */
  percentile: z.number().min(0).max(100),
  /** 1–10, by percentile; the best are in the tenth. */
  tier: z.int().min(1).max(tiers),
});

export const ratingSchema = z.strictObject({
  movieId: movieIdSchema,
  ...standingSchema.shape,
  /** Null if it is not rated. */
  rank: rankSchema.nullable(),
  /** The number of the caller's ratings. */
  count: z.int(),
  /** What undo would restore; null if there is nothing to undo. */
  undo: standingSchema.nullable(),
});
export type Rating = z.infer<typeof ratingSchema>;

const ratedMovieSchema = z.strictObject({ movieId: movieIdSchema });

export const rateMovie = operation({
  name: 'ratings-rate',
  summary:
    'Rates a movie with 0–100 points, stars (×20) or tens (×10), or changes its rating; the former rating can be restored.',
  caller: 'signed-in',
  input: ratedMovieSchema.extend(entries).superRefine(({ score, stars, tens }, ctx) => {
    const scores = [score, stars, tens].filter((each) => each !== undefined);
    if (scores.length !== 1) ctx.addIssue({ ...refuse('rating-not-one'), path: ['score'] });
  }),
  output: ratingSchema,
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 11, writes: 15, with: 'it pays, and so do ten milestones' },
  refusals: ['movie-unknown', 'ratings-full', 'account-missing', 'guest-already-merged'],
  rest: {
    method: 'PUT',
    path: '/api/ratings/{movieId}',
    aliases: [{ method: 'POST', path: '/api/ratings' }],
  },
  creates: { path: '/api/ratings/{movieId}', isNew: ({ undo }) => undo?.score === null },
  causes: costOfRating,
});

export const withdrawRating = operation({
  name: 'ratings-withdraw',
  summary: 'Withdraws a rating, if there is one; it can be restored.',
  caller: 'signed-in',
  input: ratedMovieSchema,
  output: ratingSchema,
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 10, writes: 15, with: 'it paid, and so did ten milestones' },
  refusals: ['account-missing', 'guest-already-merged'],
  rest: { method: 'DELETE', path: '/api/ratings/{movieId}' },
  causes: costOfRating,
  isUrgent: 'owed',
});

export const undoRating = operation({
  name: 'ratings-undo',
  summary: 'Undoes the last change of a rating; undone twice, the change is back.',
  caller: 'signed-in',
  input: ratedMovieSchema.extend({
    ratedAt: instantSchema
      .describe(
        '`ratedAt` of the change to undo; if the rating has changed since, it stays as it is, so that a call whose answer was lost can be repeated',
      )
      .optional(),
  }),
  output: ratingSchema,
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 10, writes: 15, with: 'it paid, and so did ten milestones' },
  refusals: ['nothing-to-undo', 'ratings-full', 'account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/ratings/{movieId}/undo' },
  causes: costOfRating,
  isUrgent: 'owed',
});

export const showRating = operation({
  name: 'ratings-show',
  summary: "Returns the caller's rating of a movie, its place among their ratings, and what can be undone.",
  caller: 'signed-in',
  input: ratedMovieSchema,
  output: ratingSchema,
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 8, writes: 1 },
  refusals: ['account-missing', 'guest-already-merged'],
  rest: { method: 'GET', path: '/api/ratings/{movieId}' },
});

export const ratingOrderSchema = z.enum(['newest', 'highest']);
export type RatingOrder = z.infer<typeof ratingOrderSchema>;

export const listRatings = operation({
  name: 'ratings-list',
  summary: 'Lists the movies that the caller has rated, the last or the highest rated first.',
  caller: 'signed-in',
  input: z.strictObject({
    order: ratingOrderSchema.default('newest'),
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    ratings: z.array(
      z.strictObject({
        ...movieCardSchema.shape,
        score: scoreSchema,
        ratedAt: instantSchema,
        rank: rankSchema,
      }),
    ),
    /** The number on all pages. */
    total: z.int(),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 310, writes: 1, with: '100 on a page, imported, in 100 parts' },
  refusals: ['account-missing', 'cursor-invalid'],
  rest: { method: 'GET', path: '/api/ratings' },
  whileSuspended: true,
  keptOffline: 2,
});

/** A user's taste settings besides ratings. */
export const tasteSettingsSchema = z.strictObject({
  /** TMDB genres that they like, used while they have few ratings. */
  genres: z
    .array(z.enum(genreNames))
    .max(10)
    .overwrite((genres) => [...new Set(genres)].sort()),
  /** Whether they are hidden from other users' neighbours. */
  hidden: z.boolean(),
});
export type TasteSettings = z.output<typeof tasteSettingsSchema>;

export const setUpTaste = operation({
  name: 'tastes-setUp',
  summary: "Sets which genres the caller likes, and whether they appear among other users' neighbours.",
  caller: 'signed-in',
  input: tasteSettingsSchema.partial().superRefine(assertChange),
  output: tasteSettingsSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 210, writes: 110, with: '100 lists of neighbours' },
  refusals: ['account-missing', 'guest-already-merged'],
  rest: { method: 'PUT', path: '/api/taste' },
});

export const showTaste = operation({
  name: 'tastes-show',
  summary:
    "Returns the caller's taste: statistics of their ratings, each genre's average, and their settings.",
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    ...tasteSettingsSchema.shape,
    count: z.int(),
    /** When a rating last changed; null if none ever did. */
    ratedAt: instantSchema.nullable(),
    /** Average points; null without ratings. */
    mean: z.number().nullable(),
    /** Standard deviation in points; null with fewer than two ratings. */
    spread: z.number().nullable(),
    /** Counts of ratings of 0–9 points, 10–19 and so on, the last up to 100. */
    histogram: z.array(z.int()).length(10),
    /** The tiers with ratings, the best first, and their lowest and highest points. */
    tiers: z.array(
      z.strictObject({ tier: z.int().min(1).max(tiers), from: scoreSchema, to: scoreSchema, count: z.int() }),
    ),
    /** Genres of the rated movies, the best liked first. */
    genreMeans: z.array(
      z.strictObject({
        genre: z.string(),
        count: z.int(),
        mean: z.number(),
        /** The genre's mean, drawn to the overall mean as if five average movies more had been rated. */
        shrunk: z.number(),
      }),
    ),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 9, writes: 1 },
  refusals: ['account-missing'],
  rest: { method: 'GET', path: '/api/taste' },
  holdsCatalogue: true,
  keptOffline: 1,
});
