import * as z from 'zod';
import { rulesSchema } from '../game/challenge-rules.ts';
import { movieCardSchema } from '../operations/movies/movies.ts';
import {
  collectionOrderSchema,
  collectionVisibilitySchema,
} from '../operations/watching/collection-parts.ts';
import { idSchema, movieIdSchema, uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedIdList, storedIdSet, storedInstant, storedJson } from './stored-values.ts';

/** A new collection's settings. */
const newCollectionDefaults = {
  name: null,
  description: null,
  cover: null,
  order: 'added',
  visibility: 'private',
  rules: null,
  madeBy: null,
} as const;

/**
 * `users/{uid}/collections/{collection}` and `groups/{groupId}/collections/{collection}`, read by the owner,
 * its editors or the group's members: what it is, and the ids of all movies in it.
 */
export const collectionDocument = documentCodec(
  'collections',
  z.strictObject({
    /** Null for a standing one, such as the watchlist. */
    name: z.string().nullable(),
    description: z.string().nullable(),
    cover: movieCardSchema.pick({ movieId: true, posterPath: true }).nullable(),
    order: collectionOrderSchema,
    visibility: collectionVisibilitySchema,
    /** Rules that its movies meet, if it fills itself. */
    rules: rulesSchema.nullable(),
    /** Who made a group's; null once they are erased, and for a user's. */
    madeBy: uidSchema.nullable(),
    /** Who named and described it last, if not its maker or owner; `unnamedUid` if nobody is known. */
    namedBy: uidSchema.exactOptional(),
    /** The import, and its part, that made it, until its owner changes what it is. */
    from: z.strictObject({ importId: idSchema, part: z.int().min(0) }).exactOptional(),
    /** Others who keep a user's collection with them. */
    editorIds: z.array(uidSchema),
    /** Those whom its entries name, and who named it. */
    addedByIds: z.array(uidSchema),
    /** Without those that left a watchlist. */
    movieIds: storedIdSet,
    /** The movies that were put in an order by hand, the first ones first. */
    manual: storedIdList,
    /** All movies in each part, and the bytes of their entries; null as a former release wrote it. */
    parts: z
      .array(
        z.strictObject({
          id: z.string(),
          movieIds: storedIdSet,
          bytes: z.int().min(0),
          /** When the last of those that are on the list was added, in epoch milliseconds; -1 if none is. */
          newest: z.int().exactOptional(),
        }),
      )
      .nullable(),
    editedAt: storedInstant,
    /** When a watchlist, or where its owner can watch it, last changed; absent in old ones. */
    changedAt: storedInstant.exactOptional(),
  }),
  [
    (legacy) => ({
      ...newCollectionDefaults,
      editorIds: [],
      addedByIds: [],
      manual: new Uint8Array(),
      parts: null,
      editedAt: legacy.changedAt ?? new Date(0),
      ...legacy,
    }),
  ],
);
export type CollectionDocument = DocumentOf<typeof collectionDocument>;

/** A collection without movies. */
export function newCollection(now: number): CollectionDocument {
  return {
    ...newCollectionDefaults,
    editorIds: [],
    addedByIds: [],
    movieIds: [],
    manual: [],
    parts: [],
    editedAt: now,
  };
}

/** A movie in a collection, as it is packed with others. */
export const entrySchema = z.object({
  movieId: movieIdSchema,
  /** In epoch milliseconds. */
  addedAt: z.int(),
  /** Watched since it was added, so no longer on the watchlist; back if that watch is withdrawn. */
  watched: z.boolean(),
  /** Watched elsewhere since then, by what imports say: there only, or here, too. */
  elsewhere: z.enum(['only', 'too']).exactOptional(),
  /** Who added it, if that wasn't the owner. */
  addedBy: uidSchema.exactOptional(),
  /** Who wrote its note and tags last, if not the owner; `unnamedUid` if nobody is known. */
  writtenBy: uidSchema.exactOptional(),
  note: z.string().exactOptional(),
  /** Tags that were suggested for its note and dismissed, the last ones last. */
  dismissed: z.array(z.string()).exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  /** What its owner has it on, such as "Blu-ray". */
  medium: z.string().exactOptional(),
  /** The import that named its medium, where another one, or its owner, added it. */
  mediumFrom: idSchema.exactOptional(),
  /** The imports that gave it a note and tags that it lacked, where another one, or its owner, added it. */
  noteFrom: idSchema.exactOptional(),
  tagsFrom: idSchema.exactOptional(),
  /** The one that gave it all its words, as a former release wrote it. */
  wordsFrom: idSchema.exactOptional(),
  /** Its place on the list of an import. */
  position: z.int().exactOptional(),
  /** The import that brought it; and whether it was changed here since. */
  from: idSchema.exactOptional(),
  changed: z.literal(true).exactOptional(),
  /** What a list shows of it, from when it was added. */
  card: movieCardSchema.omit({ movieId: true }),
});
export type CollectionEntry = z.infer<typeof entrySchema>;

/**
 * `users/{uid}/collections/{collection}/parts/{part}`, read as the collection, like the parts of a group's:
 * some of its movies.
 */
export const collectionPartDocument = documentCodec(
  'collectionParts',
  z.strictObject({
    /** For queries. */
    movieIds: z.array(movieIdSchema),
    entries: storedJson(z.array(entrySchema)),
  }),
);
export type CollectionPartDocument = DocumentOf<typeof collectionPartDocument>;

/** `users/{uid}/collections/{collection}/movies/{movieId}`, a movie as a former release wrote it. */
export const collectedMovieDocument = documentCodec(
  'collectedMovies',
  z.strictObject({
    movieId: movieIdSchema,
    addedAt: storedInstant,
    watched: z.boolean(),
    card: movieCardSchema.omit({ movieId: true }),
  }),
);
export type CollectedMovieDocument = DocumentOf<typeof collectedMovieDocument>;

/** The movies in a collection's parts, without those that left a watchlist, the last added first. */
export function moviesIn(parts: readonly CollectionPartDocument[]): CollectionEntry[] {
  const entries = parts.flatMap((part) => part.entries).filter(({ watched }) => !watched);
  return entries.sort((one, other) => other.addedAt - one.addedAt || other.movieId - one.movieId);
}
