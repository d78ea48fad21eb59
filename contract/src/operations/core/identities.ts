import * as z from 'zod';
import { costOfNewWay, costOfTelling } from '../../causes.ts';
import { operation } from '../../operation.ts';
import { formed, instantSchema, textsSchema } from '../../primitives.ts';

/** A provider of identities: `google`, `apple`, `vk`, `yandex`, `tid`, or one that the operator added. */
export const identityProviderSchema = formed(/^[a-z][a-z0-9-]{1,29}$/, { example: 'yandex' });

const providerSchema = z.strictObject({
  provider: identityProviderSchema,
  /** Its name as the provider writes it in each language. */
  names: textsSchema,
});

/** What the provider's answer carried back to this browser. */
const returnedSchema = z.strictObject({
  /** Names the attempt; from the address that the provider returned to. */
  state: z.string().min(20).max(200),
  /** The provider that returned, so that none can pass for another. */
  provider: identityProviderSchema.exactOptional(),
  /** The provider's code; without one, the attempt has been proved by an earlier call. */
  code: z.string().min(1).max(4000).exactOptional(),
  /** The provider's `iss`, if it sent one. */
  issuer: z.string().max(400).exactOptional(),
  deviceId: z.string().max(400).exactOptional().describe('VK’s `device_id`, as it came back'),
});

export const customCredentialSchema = z.strictObject({ kind: z.literal('custom'), token: z.string() });

/** With what Firebase's SDK signs in: a custom token, or the provider's own ID token. */
const credentialSchema = z.discriminatedUnion('kind', [
  customCredentialSchema,
  z.strictObject({
    kind: z.literal('provider'),
    /** Firebase's id of the provider: `google.com`. */
    providerId: z.string(),
    idToken: z.string(),
    rawNonce: z.string(),
  }),
]);
export type SignInCredential = z.infer<typeof credentialSchema>;

export const identitySchema = providerSchema.extend({
  id: z.string(),
  /** The address that the provider gave; null if it gave none. */
  address: z.string().nullable(),
  /** Whether the provider vouches for the address. */
  isVerified: z.boolean(),
  linkedAt: instantSchema,
});
export type Identity = z.infer<typeof identitySchema>;

export const listSignInProviders = operation({
  name: 'identities-listProviders',
  summary: 'The providers of identities by which anybody may sign in, as the operator has set them up.',
  caller: 'anybody',
  input: z.strictObject({}),
  output: z.strictObject({ providers: z.array(providerSchema) }),
  limit: { perTenMinutes: 3000, counted: 'leased' },
  ceiling: { reads: 1, writes: 1 },
  refusals: [],
  rest: { method: 'GET', path: '/api/auth/providers' },
});

export const enter = operation({
  name: 'identities-enter',
  summary:
    'Ends an attempt that `/api/auth/{provider}/start` began in this browser: returns with what Firebase’s SDK signs in, to the account of that identity or to a new one.',
  caller: 'anybody',
  input: returnedSchema.extend({
    /** Whether to make a separate account although another one has the same address. */
    apart: z.boolean().default(false),
    /** Whether to refuse an identity that no account has, as where somebody proves again who they are. */
    known: z.boolean().default(false),
  }),
  output: z.strictObject({
    credential: credentialSchema,
    /** Whether the account is new. */
    isNew: z.boolean(),
  }),
  limit: { perTenMinutes: 300, counted: 'strict' },
  ceiling: { reads: 45, writes: 8 },
  causes: costOfNewWay,
  refusals: [
    'attempt-unknown',
    'attempt-failed',
    'sign-in-unavailable',
    'identity-exists',
    'identity-unknown',
    'address-in-use',
    'address-suspended',
    'email-unverified',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/auth/enter' },
});

export const linkIdentity = operation({
  name: 'identities-link',
  summary:
    'Adds the identity that an attempt proved to the caller’s account, who must have signed in within the last five minutes; a guest becomes a member with it.',
  caller: 'signed-in',
  input: returnedSchema.extend({
    /** Whether to add it although another account has the same address. */
    apart: z.boolean().default(false),
  }),
  output: z.strictObject({ identity: identitySchema, credential: credentialSchema }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 62, writes: 22 },
  causes: costOfTelling,
  refusals: [
    'attempt-unknown',
    'attempt-failed',
    'sign-in-unavailable',
    'identity-exists',
    'identity-taken',
    'identity-for-another',
    'identities-full',
    'address-in-use',
    'address-elsewhere',
    'address-suspended',
    'email-unverified',
    'sign-in-too-old',
    'guest-already-merged',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/account/identities' },
  bySignInOnly: true,
});

export const listIdentities = operation({
  name: 'identities-list',
  summary: 'The identities by which the caller can sign in, besides a password.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ identities: z.array(identitySchema) }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 15, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/account/identities' },
  whileSuspended: true,
  bySignInOnly: true,
});

export const unlinkIdentity = operation({
  name: 'identities-unlink',
  summary:
    'Removes an identity from the caller’s account, if another way to sign in is left; they must have signed in within the last five minutes.',
  caller: 'member',
  input: z.strictObject({ id: z.string().min(1).max(100).describe('The identity, as the list has it') }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 52, writes: 20 },
  causes: costOfTelling,
  refusals: ['identity-unknown', 'last-way-in', 'sign-in-too-old'],
  rest: { method: 'DELETE', path: '/api/account/identities/{id}' },
  isUrgent: true,
  bySignInOnly: true,
});
