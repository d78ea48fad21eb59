import * as z from 'zod';
import { operation } from '../../operation.ts';
import { formed, idSchema, instantSchema } from '../../primitives.ts';
import { plainText } from '../../text/shown-text.ts';

/** What a personal token may do: only look, or also change things. */
export const tokenScopes = ['read', 'act'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** How long a token may last at most. */
export const maxTokenDays = 365;

/** The longest name of a token, in letters. */
export const maxTokenName = 40;

/** How many tokens a member may have. */
export const maxTokens = 20;

/** How each begins, by which programs that look for leaked secrets know them. */
export const tokenPrefix = 'cine_';

/** A personal token: 256 random bits in hexadecimal after the prefix. */
export const tokenForm = /^cine_[0-9a-f]{64}$/;

export const personalTokenSchema = z.strictObject({
  id: z.string().describe('Names the token in calls; it doesn’t prove anything'),
  name: z.string(),
  scope: z.enum(tokenScopes),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  lastUsedAt: instantSchema.nullable().describe('to about a day; null if never'),
});
export type PersonalToken = z.infer<typeof personalTokenSchema>;

export const createToken = operation({
  name: 'tokens-create',
  summary:
    'Makes a personal token for a program that calls in the caller’s name over REST; they must have signed in within the last five minutes. The token itself is only in this answer.',
  caller: 'member',
  input: z.strictObject({
    name: plainText(1, maxTokenName).describe('What it is for, in its owner’s list'),
    scope: z.enum(tokenScopes).describe('`read` allows what changes nothing, `act` the rest, too'),
    days: z.int().min(1).max(maxTokenDays).describe('How long it is valid'),
  }),
  output: z.strictObject({
    token: personalTokenSchema,
    secret: formed(tokenForm, { example: `cine_${'0123456789abcdef'.repeat(4)}` }).describe(
      'What the program sends: `Authorization: Bearer cine_…`',
    ),
  }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 24, writes: 22, with: '20 that have expired' },
  refusals: ['tokens-full', 'email-unverified', 'sign-in-too-old', 'account-deleted'],
  rest: { method: 'POST', path: '/api/account/tokens' },
  bySignInOnly: true,
});

export const listTokens = operation({
  name: 'tokens-list',
  summary: 'The caller’s personal tokens that are still valid, newest first.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ tokens: z.array(personalTokenSchema) }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 24, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/account/tokens' },
  whileSuspended: true,
  isUrgent: true,
  bySignInOnly: true,
});

export const revokeToken = operation({
  name: 'tokens-revoke',
  summary: 'Revokes one of the caller’s personal tokens: within a minute no call takes it any more.',
  caller: 'member',
  input: z.strictObject({ id: idSchema.describe('The token, as the list has it') }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 3, writes: 2 },
  refusals: ['token-unknown'],
  rest: { method: 'DELETE', path: '/api/account/tokens/{id}' },
  whileSuspended: true,
  isUrgent: true,
  bySignInOnly: true,
});
