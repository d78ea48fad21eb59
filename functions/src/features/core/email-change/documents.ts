import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { emailChangeStateSchema } from '@cine/contract/operations/core/email-change';
import * as z from 'zod';

const sideSchema = z.strictObject({
  address: z.string(),
  /** A digest of the token that was mailed there. */
  digest: z.string(),
  confirmedAt: storedInstant.nullable(),
});

/** `emailChanges/{uid}`: the change of address that a user asked for in the last day. */
export const emailChangeDocument = documentCodec(
  'emailChanges',
  z.strictObject({
    id: z.string(),
    /** What Firebase Auth had as their address when they asked. */
    replaces: z.string().nullable(),
    /** Null where no former address is theirs for certain. */
    former: sideSchema.nullable(),
    new: sideSchema,
    state: emailChangeStateSchema,
    askedAt: storedInstant,
    /** When Firestore may delete it: later than what is confirmed must be made. */
    expiresAt: storedInstant,
  }),
);
export type StoredChange = DocumentOf<typeof emailChangeDocument>;
