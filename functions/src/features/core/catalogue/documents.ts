import { documentCodec } from '@cine/contract/documents/codec';
import { storedBytes, storedInstant } from '@cine/contract/documents/stored-values';
import { movieDetailsSchema, movieFactsSchema } from '@cine/contract/movies/movie';
import { movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { packedDocument, packedFields } from '#platform/firestore/packed.ts';

/** `movies/{movieId}`: all that is known of one movie. */
export const movieDocument = documentCodec(
  'movies',
  z.strictObject({
    facts: movieFactsSchema,
    details: movieDetailsSchema,
    source: z.enum(['tmdb', 'kaggle']),
    /** When the movie was first found as it is now. */
    changedAt: storedInstant,
    /** When TMDB was first found without the movie; null while TMDB has it. */
    goneSince: storedInstant.nullable(),
    /** Changes when the movie differs in anything worth a write. */
    digest: z.string(),
    /** For queries, as is `personIds`. */
    popularity: z.number(),
    personIds: z.array(z.int()),
  }),
);

/** `movieShards/{shard}`: the facts of many movies, packed. */
export const movieShardDocument = packedDocument(
  'movieShards',
  z.strictObject({ ...packedFields, version: z.int().positive(), count: z.int().min(0) }),
  z.array(movieFactsSchema),
);

/** `catalogue/contents`: the ids of each shard's movies, packed. */
export const contentsDocument = packedDocument(
  'contents',
  z.strictObject(packedFields),
  z.array(z.array(movieIdSchema)),
);

/** `catalogue/imdbIds`: IMDb's ids of the catalogue's movies, as `packages/movie-search` packs them. */
export const imdbIdsDocument = documentCodec(
  'imdbIds',
  z.strictObject({
    ids: storedBytes,
    /** Up to which id movies saved before there was this document were looked through; null for all. */
    filledUpTo: z.int().nullable().exactOptional(),
  }),
);

/** `catalogue/import`: the latest import of movies from files. */
export const importDocument = documentCodec(
  'import',
  z.strictObject({
    status: z.enum(['running', 'interrupted', 'finished']),
    /** A digest of the files' content. */
    files: z.string(),
    /** The process that runs the import. */
    holder: z.string(),
    startedAt: storedInstant,
    aliveAt: storedInstant,
    finishedAt: storedInstant.nullable(),
    /** The processed rows, their outcomes, and the report's length at that time. */
    rows: z.int().min(0),
    counts: z.record(z.string(), z.int()),
    reportBytes: z.int().min(0),
  }),
);

/** `catalogue/queue`: until when a task of the queue may be writing the catalogue. */
export const queueDocument = documentCodec(
  'queue',
  z.strictObject({ workingUntil: storedInstant.nullable() }),
);
