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
    /** A digest of the user whose call proved it; absent if nobody was signed in. */
    provedBy: z.string().exactOptional(),
    /** Whether that user was a guest, who may sign in by it, too. */
    byGuest: z.literal(true).exactOptional(),
    expiresAt: storedInstant,
  }),
);
export type Attempt = DocumentOf<typeof attemptDocument>;

/**
 * Digests of the account's own mailboxes since a way in was made; absent where it is older than this field.
 * Without the present mailbox, somebody else may have made the way before its owner had the account.
 */
const accountMailboxes = z.array(z.string()).exactOptional();

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
    accountMailboxes,
    linkedAt: storedInstant,
  }),
);
export type StoredIdentity = DocumentOf<typeof identityDocument>;

/** `identityMailboxes/{digest}`: the identity that has a mailbox at a provider; named by a digest of both. */
export const mailboxDocument = documentCodec(
  'identityMailboxes',
  z.strictObject({ uid: uidSchema, identityId: z.string() }),
);

/** `passkeys/{digest}`: a passkey by which a user signs in; named by a digest of its credential's id. */
export const passkeyDocument = documentCodec(
  'passkeys',
  z.strictObject({
    uid: uidSchema,
    name: z.string(),
    /** WebAuthn's id of it and its public key, in base64url. */
    credentialId: z.string(),
    publicKey: z.string(),
    /** How often it has signed; 0 for those that don't count. */
    counter: z.int(),
    transports: z.array(z.string()),
    isSynced: z.boolean(),
    accountMailboxes,
    createdAt: storedInstant,
    lastUsedAt: storedInstant.nullable(),
  }),
);
export type StoredPasskey = DocumentOf<typeof passkeyDocument>;

/** `passkeyChallenges/{digest}`: what a passkey is to sign, once; named by a digest of it. */
export const challengeDocument = documentCodec(
  'passkeyChallenges',
  z.strictObject({
    /** A digest of who may answer: a browser's cookie, or the user who makes a passkey. */
    holder: z.string(),
    expiresAt: storedInstant,
  }),
);
