import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { entrySchema } from '@cine/contract/documents/collections';
import { storedInstant, storedJson } from '@cine/contract/documents/stored-values';
import { collectionSchema } from '@cine/contract/operations/watching/collection-name';
import { collectionOrderSchema } from '@cine/contract/operations/watching/collection-parts';
import { idSchema, movieIdSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

const wordsSchema = z.strictObject({
  note: z.string().nullable().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  medium: z.string().nullable().exactOptional(),
});
/** What an import brought is marked once it is written of; here that it wasn't before. */
const formerWordsSchema = wordsSchema.extend({ untouched: z.literal(true).exactOptional() });

/** `users/{uid}/collectionChanges/{id}`: what a call changed of movies, to be undone for a day. */
export const collectionChangeDocument = documentCodec(
  'collectionChanges',
  z.strictObject({
    /** All parts of one call's change have the same. */
    change: idSchema,
    at: storedInstant,
    expiresAt: storedInstant,
    /** The others whom its entries name, so that an erasure finds them; absent without any. */
    namedIds: z.array(uidSchema).exactOptional(),
    /** The collections that changed, as the caller names them. */
    collections: z.array(
      z.strictObject({
        collection: collectionSchema,
        addedIds: z.array(movieIdSchema),
        /** What was written of added movies with them; absent as a former release wrote it. */
        written: storedJson(
          z.array(
            z.strictObject({
              movieId: movieIdSchema,
              note: z.string().exactOptional(),
              tags: z.array(z.string()).exactOptional(),
              medium: z.string().exactOptional(),
            }),
          ),
        ).exactOptional(),
        /** Entries that were removed or replaced. */
        removed: storedJson(z.array(entrySchema)),
        /** The removed movie whose poster was the cover. */
        coverId: movieIdSchema.exactOptional(),
        /** What was written of movies before and after; null for nothing, absent where it stayed. */
        worded: storedJson(
          z.array(z.strictObject({ movieId: movieIdSchema, before: formerWordsSchema, after: wordsSchema })),
        ).exactOptional(),
        /** The movies that got another place by hand, behind which they were; absent where they had none. */
        placed: storedJson(
          z.strictObject({
            order: collectionOrderSchema,
            movies: z.array(
              z.strictObject({ movieId: movieIdSchema, after: movieIdSchema.nullable().exactOptional() }),
            ),
          }),
        ).exactOptional(),
      }),
    ),
  }),
);
export type CollectionChange = DocumentOf<typeof collectionChangeDocument>;
