import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { keptOfShareSchema } from '@cine/contract/operations/faces/sharing';
import { collectionSchema } from '@cine/contract/operations/watching/collection-name';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `shares/{token}`: who shares what, with whom they were, and what is kept of it. */
export const shareDocument = documentCodec(
  'shares',
  z.strictObject({
    ownerId: uidSchema,
    /** The id of the thing; the owner's for a taste or player; the year. */
    thingId: collectionSchema,
    /** The others in it, who are named as they wish when the page is shown. */
    otherIds: z.array(uidSchema),
    kept: keptOfShareSchema,
    createdAt: storedInstant,
  }),
);
export type ShareDocument = DocumentOf<typeof shareDocument>;
