import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `failedEvents/{id}`: how often each follower of an event has failed, for as long as it is retried. */
export const failedEventDocument = documentCodec(
  'failedEvents',
  z.strictObject({ tries: z.record(z.string(), z.int().min(1)), expiresAt: storedInstant }),
);
