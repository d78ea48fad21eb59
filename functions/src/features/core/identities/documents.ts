import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { identityProviderSchema } from '@cine/contract/operations/core/identities';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** What a provider said of a person. None of its tokens or codes is kept. */
const proofSchema = z.strictObject({
  subject: z.string(),
  address: z.string().nullable(),
  isVerified: z.boolean(),
});

/** `signInAttempts/{digest}`: an attempt to sign in by a provider, named by a digest of its `state`. */
export const attemptDocument = documentCodec(
  'signInAttempts',
  z.strictObject({
    provider: identityProviderSchema,
    /** A digest of the cookie of the browser that began it. */
    browser: z.string(),
    codeVerifier: z.string(),
    nonce: z.string(),
    /** `begun` until its code is taken, once; it is deleted when it has led to an account. */
    step: z.enum(['begun', 'exchanging', 'proved']),
    proof: proofSchema.exactOptional(),
    expiresAt: storedInstant,
  }),
);
export type Attempt = DocumentOf<typeof attemptDocument>;

/** `identities/{digest}`: whose a provider's subject is; named by a digest of both. */
export const identityDocument = documentCodec(
  'identities',
  z.strictObject({
    uid: uidSchema,
    provider: identityProviderSchema,
    subject: z.string(),
    address: z.string().nullable(),
    isVerified: z.boolean(),
    /** A digest of the mailbox, if the provider vouches for the address. */
    mailbox: z.string().nullable(),
    linkedAt: storedInstant,
  }),
);
export type StoredIdentity = DocumentOf<typeof identityDocument>;

/** `identityMailboxes/{digest}`: the identity that has a mailbox at a provider; named by a digest of both. */
export const mailboxDocument = documentCodec(
  'identityMailboxes',
  z.strictObject({ uid: uidSchema, identityId: z.string() }),
);
