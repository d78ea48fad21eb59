import * as z from 'zod';
import { instantSchema, movieIdSchema, shownProviderSchema } from '../../../primitives.ts';
import { customMovieSchema, ownFactsSchema } from '../../movies/custom-movies.ts';
import { lookUpStatusSchema } from '../../movies/movies.ts';
import { collectedMovieSchema } from '../../watching/collection-parts.ts';
import { standingSchema } from '../../watching/ratings.ts';
import { imported } from './watching.ts';

const formerRating = z.strictObject({ ...standingSchema.shape, previous: standingSchema });

const formerEntry = collectedMovieSchema.pick({ addedAt: true });

/** What promotions of others' movies did to their entries, until they refused them. */
export const promotions = z.array(
  z.strictObject({
    formerId: movieIdSchema,
    movieId: movieIdSchema,
    facts: ownFactsSchema,
    at: instantSchema,
    keptAs: movieIdSchema.optional(),
    rating: z.strictObject({ former: formerRating, own: formerRating.nullable() }).optional(),
    collected: z.strictObject({ former: formerEntry, own: formerEntry.nullable() }).optional(),
    /** Entries of both movies in other collections, by their ids, before they were one. */
    collectedIn: z
      .record(z.string(), z.strictObject({ former: formerEntry, own: formerEntry.nullable() }))
      .optional(),
    /** What imports said of both movies before. */
    imported: z.strictObject({ former: imported, own: imported }).optional(),
  }),
);

/** Their custom movies, including deleted and promoted ones. */
export const customMovies = z.array(
  customMovieSchema.extend({
    /** What one was called when others began to refer to it, if it was changed since. */
    agreed: customMovieSchema.pick({ title: true, originalTitle: true, year: true }).exactOptional(),
  }),
);

export const offerReports = z.array(
  z.strictObject({
    movieId: movieIdSchema,
    region: z.string(),
    provider: shownProviderSchema,
    says: z.enum(['gone', 'here']),
    at: instantSchema,
    expiresAt: instantSchema,
    /** What the next check of the movie found; null until then. */
    answer: z.strictObject({ checkedAt: instantSchema, offered: z.boolean() }).nullable(),
  }),
);

/** Regions that they asked for within four weeks, besides those that are always covered. */
export const regionsAsked = z.array(z.string());

/** Movies they looked up at TMDB within four weeks, of those that are in the catalogue for that. */
export const moviesAsked = z.array(movieIdSchema);

/** Movies they looked up at TMDB within a day. */
export const lookUps = z.array(
  z.strictObject({
    query: z.string(),
    year: z.int().nullable(),
    status: lookUpStatusSchema,
    movieIds: z.array(movieIdSchema),
    /** How many movies it added to the catalogue. */
    added: z.int(),
    more: z.int(),
    askedAt: instantSchema,
    expiresAt: instantSchema,
  }),
);
