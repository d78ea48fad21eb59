import { documentCodec, type StoredData, withDefaults } from '@cine/contract/documents/codec';
import { statementSchema } from '@cine/contract/documents/statements';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { collectionSchema } from '@cine/contract/operations/watching/collection-name';
import { importSourceSchema } from '@cine/contract/operations/watching/import-source';
import { importCountsSchema } from '@cine/contract/operations/watching/imports';
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
        /** All services that it is of, that one first; absent if there is only one. */
        sources: z.array(importSourceSchema).exactOptional(),
        at: storedInstant,
        undoneAt: storedInstant.nullable(),
        /** Undone, but perhaps still in collections. */
        isClearing: z.literal(true).exactOptional(),
        /** The movies of its user's own that it added, while its undo has to delete them. */
        leaving: z.array(movieIdSchema).exactOptional(),
        counts: importCountsSchema,
        /** Collections that got something of it, in steps or words alone, of which no statement may tell. */
        places: z.array(idSchema).exactOptional(),
        /** Its movies that the user moved or copied from where it put them, by collection. */
        moved: z
          .array(z.strictObject({ to: collectionSchema, movieIds: z.array(movieIdSchema) }))
          .exactOptional(),
      }),
    ),
    /** The parts, by the lowest id of a movie that belongs there, with how much each has. */
    parts: z.array(
      z.strictObject({
        part: z.int().positive(),
        from: z.int().min(0),
        movies: z.int().positive(),
        /** Packed and unpacked; absent until a part is written again. */
        bytes: z.int().positive().exactOptional(),
        letters: z.int().positive().exactOptional(),
      }),
    ),
    /** A secret from which the ids of lists are made, from the first import on. */
    listKey: z.string().exactOptional(),
    /** Those of merged guests, from which the ids of collections of files were made. */
    guestKeys: z.array(z.string()).exactOptional(),
    /** The highest number of an import, and of a part, that there ever was. */
    lastNumber: z.int().min(0),
    lastPart: z.int().min(0),
  }),
  [(legacy) => ({ ...legacy, imports: (legacy.imports as StoredData[]).map(withLists) })],
);

/** An import of a time when new lists weren't counted. */
function withLists({ counts, ...own }: StoredData): StoredData {
  return { ...own, counts: withDefaults({ lists: 0 }, counts) };
}

/** `users/{uid}/importedParts/{part}`: what imports say of hundreds of movies, packed by their ids. */
export const importedPartDocument = packedDocument(
  'importedParts',
  z.strictObject({
    ...packedFields,
    /** The members' own movies among them, for queries. */
    ownMovies: z.array(movieIdSchema),
  }),
  z.array(statementSchema),
);
