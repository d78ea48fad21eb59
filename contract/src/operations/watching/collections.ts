import * as z from 'zod';
import { rulesSchema } from '../../game/challenge-rules.ts';
import { operation } from '../../operation.ts';
import { assertChange, idSchema, keySchema, movieIdSchema, otherUidSchema } from '../../primitives.ts';
import { movieCardSchema } from '../movies/movies.ts';
import {
  atTimes,
  collectedMovieSchema,
  collectionNameSchema,
  collectionOrderSchema,
  collectionViewSchema,
  collectionVisibilitySchema,
  descriptionSchema,
  maxCollections,
  maxEditors,
  ofAccount,
  ofCollection,
  often,
} from './collection-parts.ts';

export const listCollections = operation({
  name: 'collections-overview',
  summary: `The caller's collections and those that others keep together with them, or a group's; ${maxCollections} of each at most, and the standing ones, also if they were never used.`,
  caller: 'signed-in',
  input: z.strictObject({ groupId: idSchema.optional() }),
  output: z.strictObject({ collections: z.array(collectionViewSchema) }),
  limit: { ...often, perTenMinutes: 300 },
  ceiling: { reads: 820, writes: 1, with: '200 collections, and 200 of other people, each with 20 editors' },
  refusals: ['account-missing', 'group-not-found'],
  rest: { method: 'GET', path: '/api/collections' },
  keptOffline: 6,
});

export const listPublicCollections = operation({
  name: 'collections-ofUser',
  summary: 'The public collections of a member, for those who may see their profile.',
  caller: 'signed-in',
  input: z.strictObject({ uid: otherUidSchema }),
  output: z.strictObject({ collections: z.array(collectionViewSchema) }),
  limit: often,
  ceiling: { reads: 210, writes: 1, with: '200 public collections' },
  refusals: ['account-missing', 'user-unknown'],
  rest: { method: 'GET', path: '/api/users/{uid}/collections' },
  keptOffline: 20,
});

const rulesOrNone = rulesSchema.nullable();

export const createCollection = operation({
  name: 'collections-create',
  summary:
    'Makes a collection of the caller or of a group; with rules it fills itself with the movies that meet them. A key that was used before returns the collection it made.',
  caller: 'member',
  input: z.strictObject({
    name: collectionNameSchema,
    description: descriptionSchema.nullable().default(null),
    order: collectionOrderSchema.default('added'),
    visibility: collectionVisibilitySchema.default('private'),
    rules: rulesOrNone.default(null),
    groupId: idSchema.optional(),
    key: keySchema.optional(),
  }),
  output: collectionViewSchema,
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 210, writes: 3, with: 'rules with a list of 200 movies' },
  refusals: ['collections-too-many', 'group-not-found', 'title-refused', ...ofAccount],
  rest: { method: 'POST', path: '/api/collections' },
  creates: { path: '/api/collections/{collection}', mayRepeat: true },
});

export const changeCollection = operation({
  name: 'collections-change',
  summary:
    'Changes what a collection is: its name, cover, order, visibility, or its rules, which one without movies may get. Editors change its order alone.',
  caller: 'signed-in',
  input: ofCollection
    .extend({
      name: collectionNameSchema.optional(),
      description: descriptionSchema.nullable().optional(),
      /** A movie in it. */
      cover: movieIdSchema.nullable().optional(),
      order: collectionOrderSchema.optional(),
      visibility: collectionVisibilitySchema.optional(),
      rules: rulesSchema.optional(),
    })
    .superRefine(({ collection: _, ...changes }, ctx) => assertChange(changes, ctx)),
  output: collectionViewSchema,
  limit: atTimes,
  ceiling: { reads: 235, writes: 3, with: '20 editors, and rules with a list of 200 movies' },
  refusals: [
    'collection-not-found',
    'collection-owner-only',
    'collection-standing',
    'collection-not-smart',
    'movie-not-collected',
    'title-refused',
    ...ofAccount,
  ],
  rest: { method: 'PUT', path: '/api/collections/{collection}' },
});

export const setEditors = operation({
  name: 'collections-setEditors',
  summary: `Sets which friends keep a collection together with the caller, ${maxEditors} at most.`,
  caller: 'member',
  input: ofCollection.extend({
    uids: z
      .array(otherUidSchema)
      .max(maxEditors)
      .transform((uids) => [...new Set(uids)]),
  }),
  output: collectionViewSchema,
  limit: atTimes,
  ceiling: { reads: 35, writes: 3, with: '20 editors' },
  refusals: [
    'collection-not-found',
    'collection-owner-only',
    'collection-standing',
    'not-friends',
    'movie-private',
    ...ofAccount,
  ],
  rest: { method: 'PUT', path: '/api/collections/{collection}/editors' },
});

export const leaveCollection = operation({
  name: 'collections-leave',
  summary: 'Ends keeping a collection together with its owner; what the caller added stays.',
  caller: 'signed-in',
  input: ofCollection,
  output: z.strictObject({}),
  limit: atTimes,
  ceiling: { reads: 6, writes: 3 },
  refusals: ['collection-not-found', ...ofAccount],
  rest: { method: 'POST', path: '/api/collections/{collection}/leave' },
  isUrgent: true,
});

export const deleteCollection = operation({
  name: 'collections-delete',
  summary: 'Deletes a collection, for its owner, or for its maker in a group, or the group’s owner.',
  caller: 'signed-in',
  input: ofCollection,
  output: z.strictObject({}),
  limit: atTimes,
  ceiling: { reads: 130, writes: 131, with: '10,000 movies, each with a long note, in parts half full' },
  refusals: ['collection-not-found', 'collection-owner-only', 'collection-standing', ...ofAccount],
  rest: { method: 'DELETE', path: '/api/collections/{collection}' },
  isUrgent: true,
});

export const showCollection = operation({
  name: 'collections-show',
  summary:
    'A collection and its movies as they were added, up to 5,000 on a page. One that the caller may not see doesn’t exist.',
  caller: 'signed-in',
  input: ofCollection.extend({ cursor: z.string().max(200).optional() }),
  output: z.strictObject({
    collection: collectionViewSchema,
    movies: z.array(collectedMovieSchema),
    /** The movies that are in an order by hand; others come after them. */
    manual: z.array(movieIdSchema),
    nextCursor: z.string().nullable(),
  }),
  limit: often,
  ceiling: { reads: 40, writes: 1, with: '5,000 movies, and 20 editors' },
  refusals: ['account-missing', 'collection-not-found', 'cursor-invalid'],
  rest: { method: 'GET', path: '/api/collections/{collection}' },
});

export const listSmartMovies = operation({
  name: 'collections-fill',
  summary: 'The movies that meet the rules of a collection which fills itself, the best known first.',
  caller: 'signed-in',
  input: ofCollection.extend({
    /** Only movies on the caller's services. */
    onMyServices: z.boolean().default(false),
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    movies: z.array(movieCardSchema),
    total: z.int(),
    nextCursor: z.string().nullable(),
  }),
  limit: often,
  ceiling: { reads: 45, writes: 1, with: '45,000 movies' },
  refusals: ['account-missing', 'collection-not-found', 'collection-not-smart', 'cursor-invalid'],
  rest: { method: 'GET', path: '/api/collections/{collection}/chosen' },
  holdsCatalogue: true,
  keptOffline: 6,
});
