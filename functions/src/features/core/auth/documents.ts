import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

const failed = z.strictObject({ count: z.int().min(0), at: storedInstant });

/**
 * `signInGuards/{digest}`: attempts at the password of an address, or from a network, named by a digest of
 * either.
 */
export const guardDocument = documentCodec(
  'signInGuards',
  z.strictObject({
    uid: uidSchema.nullable(),
    others: failed,
    /** Networks where they signed in before, by a digest. */
    known: z.record(z.string(), failed),
    expiresAt: storedInstant,
  }),
);
