import * as z from 'zod';
import { costOfTelling } from '../../causes.ts';
import { operation } from '../../operation.ts';
import { formed, idSchema, instantSchema } from '../../primitives.ts';
import { plainText } from '../../text/shown-text.ts';
import { customCredentialSchema } from './identities.ts';

/** Bytes as WebAuthn's JSON has them, in at most this many letters. */
function bytes(max: number) {
  return formed(/^[A-Za-z0-9_-]+$/, { example: 'AQIDBA' }).max(max);
}

const credentialIdSchema = bytes(1400).describe('The credential’s id, as WebAuthn gives it');
const transportsSchema = z.array(formed(/^[a-z-]{1,20}$/, { example: 'internal' })).max(8);

/** What a passkey is called in its owner's list. */
export const passkeyNameSchema = plainText(1, 40);

export const passkeySchema = z.strictObject({
  id: z.string().describe('Names the passkey in calls; it isn’t the credential’s id'),
  name: z.string(),
  /** Whether its maker keeps it on more than one device. */
  isSynced: z.boolean(),
  createdAt: instantSchema,
  lastUsedAt: instantSchema.nullable(),
});
export type Passkey = z.infer<typeof passkeySchema>;

const knownSchema = z.strictObject({
  id: credentialIdSchema,
  type: z.literal('public-key'),
  transports: z.array(z.string()),
});

/** WebAuthn's `PublicKeyCredentialCreationOptions`, as JSON. */
const creationSchema = z.strictObject({
  challenge: z.string(),
  rp: z.strictObject({ id: z.string(), name: z.string() }),
  user: z.strictObject({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.strictObject({ type: z.literal('public-key'), alg: z.int() })),
  timeout: z.int(),
  attestation: z.literal('none'),
  authenticatorSelection: z.strictObject({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  excludeCredentials: z.array(knownSchema),
});
export type PasskeyCreation = z.infer<typeof creationSchema>;

export const listPasskeys = operation({
  name: 'identities-listPasskeys',
  summary: 'The passkeys by which the caller can sign in, oldest first.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ passkeys: z.array(passkeySchema) }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 14, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/account/passkeys' },
  whileSuspended: true,
  bySignInOnly: true,
});

export const beginPasskey = operation({
  name: 'identities-beginPasskey',
  summary:
    'Returns with what a browser makes a passkey, within ten minutes; the caller must have signed in within the last five.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ options: creationSchema }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 14, writes: 2 },
  refusals: ['passkeys-full', 'email-unverified', 'sign-in-too-old', 'account-deleted'],
  rest: { method: 'POST', path: '/api/account/passkeys/begin' },
  bySignInOnly: true,
});

export const addPasskey = operation({
  name: 'identities-addPasskey',
  summary:
    'Keeps the passkey that a browser made, for the caller to sign in by it; they must have signed in within the last five minutes.',
  caller: 'member',
  input: z.strictObject({
    name: passkeyNameSchema,
    id: credentialIdSchema,
    clientDataJSON: bytes(8000),
    attestationObject: bytes(16_000),
    transports: transportsSchema,
  }),
  output: z.strictObject({ passkey: passkeySchema }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 50, writes: 20 },
  causes: costOfTelling,
  refusals: [
    'attempt-unknown',
    'passkey-refused',
    'passkeys-full',
    'email-unverified',
    'sign-in-too-old',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/account/passkeys' },
  bySignInOnly: true,
});

const ownIdSchema = idSchema.describe('The passkey, as the list has it');

export const renamePasskey = operation({
  name: 'identities-renamePasskey',
  summary: 'Names one of the caller’s passkeys.',
  caller: 'member',
  input: z.strictObject({ id: ownIdSchema, name: passkeyNameSchema }),
  output: z.strictObject({ passkey: passkeySchema }),
  limit: { perTenMinutes: 60, counted: 'leased' },
  ceiling: { reads: 3, writes: 2 },
  refusals: ['passkey-unknown', 'account-deleted'],
  rest: { method: 'PUT', path: '/api/account/passkeys/{id}' },
  bySignInOnly: true,
});

export const removePasskey = operation({
  name: 'identities-removePasskey',
  summary:
    'Removes one of the caller’s passkeys, if another way to sign in is left; they must have signed in within the last five minutes.',
  caller: 'member',
  input: z.strictObject({ id: ownIdSchema }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 64, writes: 22 },
  causes: costOfTelling,
  refusals: ['passkey-unknown', 'last-way-in', 'sign-in-too-old'],
  rest: { method: 'DELETE', path: '/api/account/passkeys/{id}' },
  isUrgent: true,
  bySignInOnly: true,
});

export const enterByPasskey = operation({
  name: 'identities-enterByPasskey',
  summary:
    'Signs in by a passkey that answers the challenge of `/api/auth/passkey/start`, in the same browser; returns with what Firebase’s SDK signs in.',
  caller: 'anybody',
  input: z.strictObject({
    id: credentialIdSchema,
    clientDataJSON: bytes(8000),
    authenticatorData: bytes(4000),
    signature: bytes(8000),
    userHandle: bytes(100).exactOptional(),
  }),
  output: z.strictObject({ credential: customCredentialSchema }),
  limit: { perTenMinutes: 300, counted: 'strict' },
  ceiling: { reads: 27, writes: 3 },
  refusals: ['attempt-unknown', 'passkey-unknown', 'passkey-refused', 'email-unverified', 'account-deleted'],
  rest: { method: 'POST', path: '/api/auth/passkey' },
});
