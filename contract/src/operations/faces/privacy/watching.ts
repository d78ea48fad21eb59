import * as z from 'zod';
import { movieFactsSchema } from '../../../movies/movie.ts';
import { idSchema, instantSchema, movieIdSchema } from '../../../primitives.ts';
import { movieCardSchema } from '../../movies/movies.ts';
import { collectionSchema } from '../../watching/collection-name.ts';
import { collectedMovieSchema, collectionViewSchema } from '../../watching/collection-parts.ts';
import { importSourceSchema } from '../../watching/import-source.ts';
import { importCountsSchema, whenSchema } from '../../watching/imports.ts';
import { scoreSchema, standingSchema, tasteSettingsSchema } from '../../watching/ratings.ts';
import { recommendedBySchema } from '../../watching/recommendations.ts';
import { companySchema, wasSchema, watchDaySchema } from '../../watching/watches.ts';

/** Their taste settings, the number of ratings, and when a rating last changed. */
export const taste = z.strictObject({
  count: z.int(),
  ratedAt: instantSchema.nullable(),
  ...tasteSettingsSchema.shape,
});

/** Their neighbours, anonymously: similarity from 0 to 1, common movies, and some that both love. */
export const neighbours = z.strictObject({
  /** Null without neighbours. */
  comparedAt: instantSchema.nullable(),
  alike: z.array(
    z.strictObject({ similarity: z.number(), common: z.int(), movieIds: z.array(movieIdSchema) }),
  ),
  /** How many users have them as a neighbour. */
  neighbourOf: z.int(),
});

export const watches = z.array(
  z.strictObject({
    id: z.string(),
    movieId: movieIdSchema,
    facts: movieFactsSchema,
    watchedAt: instantSchema,
    recordedAt: instantSchema,
    /** When it was recorded, withdrawn or otherwise changed last. */
    changedAt: instantSchema.optional(),
    sessionId: idSchema.nullable(),
    withdrawn: z.boolean(),
    keepsDay: z.literal(true).optional(),
    day: watchDaySchema.optional(),
    company: companySchema.optional(),
    /** Points they conceded to the session's other attendees; absent if unknown. */
    concession: z.int().optional(),
    /** The points that were predicted for them when it was chosen. */
    predicted: z.int().optional(),
    /** What it was before a promotion. */
    was: wasSchema.optional(),
  }),
);

/** Their collections, and those that they keep together with others, without the movies. */
export const collections = z.array(
  collectionViewSchema
    .pick({
      collection: true,
      name: true,
      description: true,
      order: true,
      visibility: true,
      rules: true,
      total: true,
      changedAt: true,
    })
    .extend({
      /** The movies that are in an order by hand. */
      manual: z.array(movieIdSchema),
      /** How many others keep it with them. */
      editors: z.int(),
    }),
);

/**
 * Movies in their collections, and those that they added to others'; `watched` ones left the watchlist, and
 * return if the watch is withdrawn.
 */
export const collected = z.array(
  collectedMovieSchema.extend({
    collection: collectionSchema,
    watched: z.boolean(),
    /** The import that brought it. */
    import: idSchema.optional(),
    /** Tags that were suggested for its note and dismissed. */
    dismissed: z.array(z.string()).optional(),
  }),
);

/** Their ratings and former ratings, including withdrawn ones. */
export const ratings = z.array(
  z.strictObject({
    ...movieCardSchema.shape,
    ...standingSchema.shape,
    previous: standingSchema,
    /** It has paid; withdrawing it takes that back. */
    paid: z.literal(true).optional(),
  }),
);

/** What they imported from other services. */
export const imports = z.array(
  z.strictObject({
    importId: idSchema,
    source: importSourceSchema,
    /** If it was of several services. */
    sources: z.array(importSourceSchema).optional(),
    at: instantSchema,
    undoneAt: instantSchema.nullable(),
    counts: importCountsSchema,
  }),
);

/** What each import brought of a movie that wasn't known; `plays`: how often they watched it at least. */
export const imported = z.array(
  z.strictObject({
    movieId: movieIdSchema,
    importId: idSchema,
    watched: z.array(whenSchema).optional(),
    plays: z.int().optional(),
    rating: z
      .strictObject({
        value: scoreSchema,
        at: whenSchema,
        /** The rating made here stayed. */
        stayed: z.literal(true).optional(),
        /** What it replaced here. */
        replaced: scoreSchema.nullable().optional(),
      })
      .optional(),
    wanted: z.literal(true).optional(),
    listed: z.array(z.string()).optional(),
    /** Those of their collections that a file named by an id. */
    collections: z.array(idSchema).optional(),
    liked: z.strictObject({ at: whenSchema }).optional(),
    note: z.string().optional(),
    tags: z.array(z.string()).optional(),
    owned: z.strictObject({ medium: z.string().nullable() }).optional(),
    /** Those of their collections that had it already or don't take it, and how many watches were known. */
    held: z.array(idSchema).optional(),
    recorded: z.int().optional(),
  }),
);

/** Their last recommendations with predicted scores; null if none are kept. */
export const recommended = z
  .strictObject({
    computedAt: instantSchema,
    expiresAt: instantSchema,
    /** Keyed by what each list rests on, as in `recommendations-list`. */
    lists: z.record(
      recommendedBySchema,
      z.array(
        z.strictObject({ ...movieCardSchema.pick({ movieId: true, title: true }).shape, score: scoreSchema }),
      ),
    ),
  })
  .nullable();
