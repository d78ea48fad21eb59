import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `outbox/{id}`: names and shape follow Firebase's extension "Trigger Email from Firestore". */
export const mailDocument = documentCodec(
  'outbox',
  z.strictObject({
    uid: uidSchema,
    to: z.array(z.string()),
    headers: z.record(z.string(), z.string()),
    /** Null once nothing is left to send. */
    message: z.strictObject({ subject: z.string(), text: z.string(), html: z.string() }).nullable(),
    delivery: z.strictObject({
      state: z.enum(['queued', 'sending', 'sent', 'failed', 'unknown', 'cancelled']),
      attempts: z.int().min(0),
      error: z.string().nullable(),
      startTime: storedInstant,
      endTime: storedInstant.nullable(),
    }),
    lookAt: storedInstant.nullable(),
    /** Cancelled while it was being sent. */
    unwanted: z.literal(true).exactOptional(),
    expiresAt: storedInstant,
  }),
);
