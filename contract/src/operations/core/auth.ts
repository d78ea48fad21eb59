/**
 * Signing in over REST alone, for clients without Firebase's SDK. Parts are named as the Habit Tracker's
 * interface has them.
 */
import * as z from 'zod';
import { costOfNewWay } from '../../causes.ts';
import { operation } from '../../operation.ts';
import { formed, instantSchema, localeSchema, uidSchema } from '../../primitives.ts';
import { usernameSchema } from './account.ts';

/** An address as Firebase Auth takes it: printable ASCII, a domain in its ASCII form. */
export const emailSchema = formed(/^[!-?A-~]{1,64}@[A-Za-z0-9.-]{1,189}$/, { example: 'lea@example.com' });

/** A new password; Firebase Auth may ask for more. */
const newPassword = z.string().min(8).max(200);

/** What follows where pages see in the account that it is signed out. */
const costOfSignOut = { reads: 130, writes: 90 };

const userSchema = z.strictObject({
  id: uidSchema,
  /** Null if no provider gave one. */
  email: z.string().nullable(),
  /** Null before `PUT /api/account` has set up an account. */
  username: usernameSchema.nullable(),
  level: z.int().min(1),
  total_xp: z.int().min(0),
  coins: z.int().min(0),
  /** Days. */
  current_streak: z.int().min(0),
});
export type SignedInUser = z.infer<typeof userSchema>;

const signedInSchema = z.strictObject({
  access_token: z.string().describe('the ID token, for the header `Authorization: Bearer`'),
  token_type: z.literal('bearer'),
  /** Seconds for which the access token is valid. */
  expires_in: z.int(),
  refresh_token: z.string(),
  user: userSchema,
});
export type SignedIn = z.infer<typeof signedInSchema>;

export const registerUser = operation({
  name: 'auth-register',
  summary: 'Registers a member with an address and a password; region, language and services are set later.',
  caller: 'anybody',
  input: z.strictObject({ email: emailSchema, username: usernameSchema, password: newPassword }),
  output: signedInSchema,
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 20, writes: 10 },
  refusals: [
    'email-taken',
    'password-weak',
    'username-taken',
    'username-reserved',
    'sign-in-unavailable',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/auth/register' },
  creates: { path: '/api/auth/me' },
});

export const logIn = operation({
  name: 'auth-login',
  summary: 'Signs in with an address and a password. Wrong ones make each next attempt wait longer.',
  caller: 'anybody',
  input: z.strictObject({ email: emailSchema, password: z.string().min(1).max(4096) }),
  output: signedInSchema,
  limit: { perTenMinutes: 300, counted: 'strict' },
  ceiling: { reads: 20, writes: 7 },
  refusals: ['credentials-wrong', 'sign-in-unavailable', 'account-deleted'],
  rest: { method: 'POST', path: '/api/auth/login' },
});

export const logOut = operation({
  name: 'auth-logout',
  summary:
    'Signs the caller out everywhere: no refresh token works any more, and within a minute no access token.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({}),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 161, writes: 115 },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/auth/logout' },
  causes: () => costOfSignOut,
  whileSuspended: true,
  isUrgent: true,
  bySignInOnly: true,
});

export const refreshSignIn = operation({
  name: 'auth-refresh',
  summary: 'Returns a new access token for a refresh token.',
  caller: 'anybody',
  input: z.strictObject({ refresh_token: z.string().min(1).max(8192) }),
  output: signedInSchema,
  limit: { perTenMinutes: 3000, counted: 'leased' },
  ceiling: { reads: 15, writes: 1 },
  refusals: ['refresh-token-invalid', 'sign-in-unavailable', 'account-deleted'],
  rest: { method: 'POST', path: '/api/auth/refresh' },
});

const idTokenSchema = z.strictObject({
  id_token: z.string().min(1).max(8192).describe('from the provider’s own SDK'),
  nonce: z
    .string()
    .min(1)
    .max(400)
    .exactOptional()
    .describe(
      'what the ID token’s `nonce` is the SHA-256 of, in hexadecimal; only if it was asked for with one',
    ),
  /** Whether to make a separate account although another one has the same address. */
  apart: z.boolean().default(false),
});

const byIdToken = {
  caller: 'anybody',
  input: idTokenSchema,
  output: signedInSchema,
  limit: { perTenMinutes: 300, counted: 'strict' },
  ceiling: { reads: 29, writes: 6 },
  causes: costOfNewWay,
  refusals: [
    'attempt-failed',
    'sign-in-unavailable',
    'identity-exists',
    'address-in-use',
    'address-suspended',
    'email-unverified',
    'account-deleted',
  ],
} as const;

export const signInByGoogle = operation({
  ...byIdToken,
  name: 'auth-google',
  summary:
    'Signs in with an ID token that an app got from Google, to the account of that identity or a new one.',
  rest: { method: 'POST', path: '/api/auth/google' },
});

export const signInByApple = operation({
  ...byIdToken,
  name: 'auth-apple',
  summary:
    'Signs in with an ID token that an app got from Apple, to the account of that identity or a new one.',
  rest: { method: 'POST', path: '/api/auth/apple' },
});

export const showSignedIn = operation({
  name: 'auth-me',
  summary: 'The caller: address, username, level, XP, coins and streak.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: userSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 15, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/auth/me' },
  whileSuspended: true,
});

export const forgetPassword = operation({
  name: 'auth-forgotPassword',
  summary:
    'Mails a code for a new password, or how they sign in without one, if somebody has this address; the answer doesn’t tell.',
  caller: 'anybody',
  input: z.strictObject({
    email: emailSchema,
    /** The mail’s language; French by default. */
    locale: localeSchema.default('fr'),
  }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 20, writes: 12 },
  refusals: ['sign-in-unavailable'],
  rest: { method: 'POST', path: '/api/auth/forgot-password' },
  // A mail to a user without a password.
  causes: () => ({ reads: 16, writes: 8 }),
});

export const resetPassword = operation({
  name: 'auth-resetPassword',
  summary: 'Sets a new password by a mailed code, and signs the account out everywhere.',
  caller: 'anybody',
  input: z.strictObject({
    token: z.string().min(1).max(1000).describe('the code in the mail’s link, as `oobCode`'),
    password: newPassword,
  }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 165, writes: 120 },
  refusals: ['reset-code-invalid', 'password-weak', 'sign-in-unavailable', 'account-deleted'],
  rest: { method: 'POST', path: '/api/auth/reset-password' },
  causes: () => costOfSignOut,
});

export const listSignIns = operation({
  name: 'auth-listSignIns',
  summary: 'The caller’s last sign-ins, newest first: when, and on what kind of device.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({
    signIns: z.array(
      z.strictObject({
        at: instantSchema,
        device: z.string().describe('“Firefox, Windows”; empty where the device doesn’t say'),
        /** Whether its owner was told that the device was new. */
        isNew: z.boolean(),
        /** Whether this call is of that sign-in. */
        isThis: z.boolean(),
      }),
    ),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/auth/sign-ins' },
  whileSuspended: true,
  bySignInOnly: true,
});
