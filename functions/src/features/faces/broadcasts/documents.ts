import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { broadcastSchema } from '@cine/contract/operations/faces/broadcasts';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `broadcasts/{id}`: what an operator tells members, and how far it is. */
export const broadcastDocument = documentCodec(
  'broadcasts',
  broadcastSchema.omit({ id: true }).extend({
    writtenAt: storedInstant,
    sentAt: storedInstant.nullable(),
    endedAt: storedInstant.nullable(),
    /** The last member of the pages that are done; null before the first. */
    after: uidSchema.nullable(),
    /** Everybody in these fields, to be found when they are exported or erased. */
    names: z.array(uidSchema),
  }),
);
