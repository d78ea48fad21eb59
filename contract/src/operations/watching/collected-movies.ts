import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { operation } from '../../operation.ts';
import { assertChange, idSchema, instantSchema, movieIdSchema } from '../../primitives.ts';
import { distinctTags } from '../../text/distinct-tags.ts';
import { collectionSchema } from './collection-name.ts';
import {
  atTimes,
  collectedMovieSchema,
  maxMoviesAtOnce,
  maxTags,
  mediumSchema,
  noteSchema,
  ofAccount,
  ofCollection,
  often,
  someMoviesSchema,
  tagSchema,
  undoneForHours,
} from './collection-parts.ts';

const placeSchema = ofCollection.extend({ movieId: movieIdSchema });
const several = ofCollection.extend({ movieIds: someMoviesSchema });
const movieIds = z.array(movieIdSchema);
const ofFilling = [
  'movie-unknown',
  'movie-private',
  'collection-not-found',
  'collection-full',
  'collection-smart',
] as const;
/** What a change of a watchlist causes. */
const followed = fixedCost(5, 3);

/** What undoes it, for a day; null if nothing changed. */
const changeSchema = idSchema.nullable();

export const addToCollection = operation({
  name: 'collections-add',
  summary: 'Adds a movie to a collection; one that is there already stays unchanged.',
  caller: 'signed-in',
  input: placeSchema,
  output: placeSchema.extend({ addedAt: instantSchema }),
  limit: often,
  ceiling: { reads: 10, writes: 5 },
  refusals: [...ofFilling, ...ofAccount],
  rest: { method: 'PUT', path: '/api/collections/{collection}/movies/{movieId}' },
  causes: followed,
});

export const removeFromCollection = operation({
  name: 'collections-remove',
  summary: 'Removes a movie from a collection, if it is there.',
  caller: 'signed-in',
  input: placeSchema,
  output: placeSchema,
  limit: often,
  ceiling: { reads: 9, writes: 5 },
  refusals: ['collection-not-found', ...ofAccount],
  rest: { method: 'DELETE', path: '/api/collections/{collection}/movies/{movieId}' },
  causes: followed,
  isUrgent: true,
});

export const listCollectionMovies = operation({
  name: 'collections-list',
  summary:
    'Lists the movies of a collection, the last added first; `collections-fill` those of one that fills itself.',
  caller: 'signed-in',
  input: ofCollection.extend({
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
  limit: often,
  ceiling: { reads: 140, writes: 1, with: '10,000 movies, each with a long note, in parts half full' },
  refusals: ['account-missing', 'cursor-invalid', 'collection-not-found', 'collection-smart'],
  rest: { method: 'GET', path: '/api/collections/{collection}/movies' },
  holdsCatalogue: true,
});

export const addSeveralMovies = operation({
  name: 'collections-addSeveral',
  summary: `Adds up to ${maxMoviesAtOnce} movies to a collection; those that are there already stay unchanged.`,
  caller: 'signed-in',
  input: several,
  output: z.strictObject({ added: movieIds, change: changeSchema }),
  limit: atTimes,
  ceiling: { reads: 460, writes: 12, with: '200 movies, in all parts of a full collection' },
  refusals: [...ofFilling, ...ofAccount],
  rest: { method: 'POST', path: '/api/collections/{collection}/movies' },
  causes: followed,
});

export const removeSeveralMovies = operation({
  name: 'collections-removeSeveral',
  summary: `Removes up to ${maxMoviesAtOnce} movies from a collection.`,
  caller: 'signed-in',
  input: several,
  output: z.strictObject({ removed: movieIds, change: changeSchema }),
  limit: atTimes,
  ceiling: { reads: 180, writes: 171, with: '200 movies, in all parts of a full collection' },
  refusals: ['collection-not-found', ...ofAccount],
  rest: { method: 'POST', path: '/api/collections/{collection}/removals' },
  causes: followed,
  isUrgent: true,
});

export const moveMovies = operation({
  name: 'collections-move',
  summary: `Moves or copies up to ${maxMoviesAtOnce} movies to another collection, with their tags, and notes unless only there others keep it, too.`,
  caller: 'signed-in',
  input: several.extend({
    to: collectionSchema,
    /** Whether they stay where they are, too. */
    copies: z.boolean().default(false),
  }),
  output: z.strictObject({
    /** Those that are in the other collection now, also those that were before. */
    moved: movieIds,
    change: changeSchema,
  }),
  limit: atTimes,
  ceiling: { reads: 730, writes: 272, with: '200 movies, in all parts of two full collections' },
  refusals: [...ofFilling, 'collection-same', ...ofAccount],
  rest: { method: 'POST', path: '/api/collections/{collection}/moves' },
  causes: followed,
});

export const undoChange = operation({
  name: 'collections-undo',
  summary: `Undoes what the caller added, removed, moved, wrote or put in order with one call, for ${undoneForHours} hours; what was changed since stays.`,
  caller: 'signed-in',
  input: z.strictObject({ change: idSchema }),
  output: z.strictObject({ restored: z.int(), removed: z.int() }),
  limit: atTimes,
  ceiling: {
    reads: 871,
    writes: 262,
    with: '200 movies watched since, in all parts of the watchlist, of another full collection and of imports',
  },
  refusals: ['change-gone', ...ofFilling, ...ofAccount],
  rest: { method: 'POST', path: '/api/collection-changes/{change}/undo' },
  causes: followed,
  isUrgent: 'owed',
});

export const changeEntry = operation({
  name: 'collections-note',
  summary: `Sets the note, up to ${maxTags} tags or the medium of a movie in a collection; null or an empty list takes them away.`,
  caller: 'signed-in',
  input: placeSchema
    .extend({
      note: noteSchema.nullable().optional(),
      tags: z.array(tagSchema).max(maxTags).transform(distinctTags).optional(),
      medium: mediumSchema.nullable().optional(),
    })
    .superRefine(({ collection: _collection, movieId: _movie, ...changes }, ctx) =>
      assertChange(changes, ctx),
    ),
  output: collectedMovieSchema.extend({ change: changeSchema }),
  limit: often,
  ceiling: { reads: 10, writes: 6 },
  refusals: ['collection-not-found', 'movie-not-collected', ...ofAccount],
  rest: { method: 'PUT', path: '/api/collections/{collection}/movies/{movieId}/note' },
});

const someTags = z.array(tagSchema).max(maxTags).default([]);

export const tagMovies = operation({
  name: 'collections-tag',
  summary: `Adds tags to up to ${maxMoviesAtOnce} movies of a collection, and takes others away; a movie has ${maxTags} at most.`,
  caller: 'signed-in',
  input: several.extend({ add: someTags, remove: someTags }),
  output: z.strictObject({ tagged: movieIds, change: changeSchema }),
  limit: atTimes,
  ceiling: { reads: 360, writes: 170, with: '200 movies, in all parts of a full collection' },
  refusals: ['collection-not-found', 'tags-too-many', ...ofAccount],
  rest: { method: 'POST', path: '/api/collections/{collection}/tags' },
});

export const arrangeMovies = operation({
  name: 'collections-arrange',
  summary: 'Puts movies of a collection behind another one, or first, and shows it in this order by hand.',
  caller: 'signed-in',
  input: several.extend({ after: movieIdSchema.nullable() }),
  output: z.strictObject({
    /** The movies that are in an order by hand; others come after them. */
    manual: movieIds,
    change: changeSchema,
  }),
  limit: often,
  ceiling: { reads: 9, writes: 5 },
  refusals: ['collection-not-found', 'collection-smart', 'movie-not-collected', ...ofAccount],
  rest: { method: 'PUT', path: '/api/collections/{collection}/order' },
});

export const listWatchable = operation({
  name: 'collections-watchable',
  summary: 'Which movies of a collection the caller can watch on their services now.',
  caller: 'signed-in',
  input: ofCollection,
  output: z.strictObject({ movieIds, sampleOffers: z.boolean() }),
  limit: often,
  ceiling: { reads: 15, writes: 1 },
  refusals: ['account-missing', 'collection-not-found', 'collection-smart'],
  rest: { method: 'GET', path: '/api/collections/{collection}/watchable' },
  holdsCatalogue: true,
});
