import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { operation } from '../../operation.ts';
import { instantSchema, movieIdSchema } from '../../primitives.ts';
import { movieCardSchema } from '../movies/movies.ts';

/** A user's lists of movies. A movie leaves the watchlist when it is watched. */
export const collectionSchema = z.enum(['watchlist']);
export type CollectionName = z.infer<typeof collectionSchema>;

/** The most movies in a collection, such as the watchlist. */
export const maxCollected = 2_000;

const placeSchema = z.strictObject({ collection: collectionSchema, movieId: movieIdSchema });

export const addToCollection = operation({
  name: 'collections-add',
  summary: "Adds a movie to one of the caller's collections; one that is there already stays unchanged.",
  caller: 'signed-in',
  input: placeSchema,
  output: placeSchema.extend({ addedAt: instantSchema }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 8, writes: 4 },
  refusals: ['movie-unknown', 'collection-full', 'account-missing', 'guest-already-merged'],
  rest: { method: 'PUT', path: '/api/collections/{collection}/movies/{movieId}' },
  causes: fixedCost(5, 3),
});

export const removeFromCollection = operation({
  name: 'collections-remove',
  summary: "Removes a movie from one of the caller's collections, if it is there.",
  caller: 'signed-in',
  input: placeSchema,
  output: placeSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 7, writes: 4 },
  refusals: ['account-missing', 'guest-already-merged'],
  rest: { method: 'DELETE', path: '/api/collections/{collection}/movies/{movieId}' },
  causes: fixedCost(5, 3),
  isUrgent: true,
});

/** A movie of a collection, with its facts as they were when it was added. */
export const collectedMovieSchema = movieCardSchema.extend({ addedAt: instantSchema });

export const listCollection = operation({
  name: 'collections-list',
  summary: "Lists the movies of one of the caller's collections, the last added first.",
  caller: 'signed-in',
  input: z.strictObject({
    collection: collectionSchema,
    /** Only movies on the caller's services. A page may then have fewer movies without being the last. */
    onMyServices: z.boolean().default(false),
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    movies: z.array(collectedMovieSchema),
    /** The size of the collection, ignoring pages and filters. */
    total: z.int(),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 115, writes: 1, with: '100 on a page' },
  refusals: ['account-missing', 'cursor-invalid'],
  rest: { method: 'GET', path: '/api/collections/{collection}/movies' },
});
