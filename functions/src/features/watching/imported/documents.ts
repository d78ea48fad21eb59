import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import {
  importCountsSchema,
  importSourceSchema,
  whenSchema,
} from '@cine/contract/operations/watching/imports';
import { scoreSchema } from '@cine/contract/operations/watching/ratings';
import { idSchema, movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { packedDocument, packedFields } from '#platform/firestore/packed.ts';

/** `users/{uid}/imports/all`: a user's imports, and where what they say is. */
export const importsDocument = documentCodec(
  'imports',
  z.strictObject({
    imports: z.array(
      z.strictObject({
        id: idSchema,
        /** What its statements name it by; none has the same again. */
        number: z.int().positive(),
        source: importSourceSchema,
        at: storedInstant,
        undoneAt: storedInstant.nullable(),
        counts: importCountsSchema,
      }),
    ),
    /** The parts, by the lowest id of a movie that belongs there, and how many movies each has. */
    parts: z.array(
      z.strictObject({ part: z.int().positive(), from: z.int().min(0), movies: z.int().positive() }),
    ),
    /** The highest number of an import, and of a part, that there ever was. */
    lastNumber: z.int().min(0),
    lastPart: z.int().min(0),
  }),
);

const dayValue = whenSchema.unwrap();

/** What an import brought of a movie. */
const statementValue = z.strictObject({
  movieId: movieIdSchema,
  by: z.int().positive(),
  watched: z.array(dayValue).exactOptional(),
  plays: z.int().positive().exactOptional(),
  rating: z
    .strictObject({
      value: scoreSchema,
      at: whenSchema,
      stayed: z.literal(true).exactOptional(),
      replaced: scoreSchema.nullable().exactOptional(),
    })
    .exactOptional(),
  wanted: z.literal(true).exactOptional(),
  listed: z.array(z.string()).exactOptional(),
  liked: z.strictObject({ at: whenSchema }).exactOptional(),
  note: z.string().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  owned: z.strictObject({ medium: z.string().nullable() }).exactOptional(),
});

/** `users/{uid}/importedParts/{part}`: what imports say of hundreds of movies, packed by their ids. */
export const importedPartDocument = packedDocument(
  'importedParts',
  z.strictObject({
    ...packedFields,
    /** The members' own movies among them, for queries. */
    ownMovies: z.array(movieIdSchema),
  }),
  z.array(statementValue),
);
