import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { entrySchema } from '@cine/contract/documents/collections';
import { storedInstant, storedJson } from '@cine/contract/documents/stored-values';
import { collectionSchema } from '@cine/contract/operations/watching/collection-name';
import { idSchema, movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `users/{uid}/collectionChanges/{id}`: what a call changed of several movies, to be undone for a day. */
export const collectionChangeDocument = documentCodec(
  'collectionChanges',
  z.strictObject({
    /** All parts of one call's change have the same. */
    change: idSchema,
    at: storedInstant,
    expiresAt: storedInstant,
    /** The collections that changed, as the caller names them. */
    collections: z.array(
      z.strictObject({
        collection: collectionSchema,
        addedIds: z.array(movieIdSchema),
        /** Entries that were removed or replaced. */
        removed: storedJson(z.array(entrySchema)),
      }),
    ),
  }),
);
export type CollectionChange = DocumentOf<typeof collectionChangeDocument>;
