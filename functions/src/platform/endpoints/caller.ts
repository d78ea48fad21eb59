/** Who calls: a member, guest or operator by their token, or any visitor by the browser's cookie. */
import type { IncomingHttpHeaders } from 'node:http';
import { type Operation, type TokenFitness, unfitTokens } from '@cine/contract/operation';
import type { TokenScope } from '@cine/contract/operations/core/tokens';
import type { Locale } from '@cine/contract/primitives';
import { vouchingProviders } from '../auth-user.ts';
import { AppError } from '../errors/app-error.ts';
import type { Accounts } from './accounts.ts';

/** The caller, proved by their ID token or a personal one. */
export type Caller = {
  uid: string;
  isGuest: boolean;
  /** When they last signed in (epoch milliseconds), which refreshing leaves; 0 by a personal token. */
  signedInAt: number;
  /** Their own address in Auth, if it is verified. */
  address?: string;
  /** Neither their own address is verified, nor does a provider vouch for one. */
  unverified?: true;
  /** Whether they are suspended, which leaves them what is theirs. */
  suspended?: true;
  /** What their browser prefers of the product's languages, for callers whose account has none. */
  prefers?: Locale;
  /** The cookie by which their browser is known; programs have none. */
  browser?: string;
  /** The network they call from; null if unknown. */
  network?: string | null;
};

/** Who calls what anybody may call, signed in or not: a browser or a program. */
export type Visitor = {
  /** The cookie by which this browser is known; null before it has one. */
  browser: string | null;
  /** The network they call from; null if unknown. */
  network?: string | null;
  /** What they prefer of the product's languages. */
  prefers?: Locale;
};

/** What a verified ID token says, or would say of the owner of a personal token. */
export type Identity = {
  uid: string;
  /** The personal token that proves them. */
  personal?: { scope: TokenScope; createdAt: number };
  token: {
    auth_time?: number;
    email?: unknown;
    email_verified?: unknown;
    operator?: unknown;
    suspended?: unknown;
    /** They joined without a verified address. */
    unproved?: unknown;
    /** A provider vouched for an address of theirs, which Auth doesn't know. */
    vouched?: unknown;
    firebase?: { sign_in_provider?: string };
  };
};

/**
 * The signed-in caller; guests have signed in anonymously and linked no account since. Throws
 * `sign-in-required`, `operators-only`, `members-only`, what `admit` does, and why their token doesn't do.
 */
export function callerOf(
  identity: Identity | null,
  operation: Pick<Operation, 'caller' | 'whileSuspended'> & TokenFitness,
  admit: Accounts['admit'],
  now: number,
): Caller {
  if (!identity) throw new AppError('sign-in-required');
  const standing = admit(identity.token, operation, now);
  const { caller: allowed } = operation;
  if (allowed === 'operator' && identity.token.operator !== true) throw new AppError('operators-only');
  if (identity.personal) assertTokenFits(identity.personal, operation);
  const isGuest = identity.token.firebase?.sign_in_provider === 'anonymous';
  if (isGuest && allowed === 'member') throw new AppError('members-only');
  const { auth_time: signedInAt = 0, email, email_verified: isOwnVerified } = identity.token;
  return {
    uid: identity.uid,
    isGuest,
    signedInAt: identity.personal ? 0 : 1000 * signedInAt,
    ...(!isProven(identity.token) && { unverified: true }),
    ...(isOwnVerified === true && typeof email === 'string' && { address: email }),
    ...standing,
  };
}

/** Whether a user has an address for certain: their own, or one that a provider vouches for. */
export function isProven({ email_verified: isVerified, vouched, firebase }: Identity['token']): boolean {
  if (isVerified === true || vouched === true) return true;
  return vouchingProviders.includes(firebase?.sign_in_provider ?? '');
}

function assertTokenFits({ scope }: { scope: TokenScope }, operation: TokenFitness): void {
  const unfit = unfitTokens(operation);
  if (unfit === 'token-not-enough' || (unfit && scope === 'read')) throw new AppError(unfit);
}

/** The only cookie that Hosting passes on. */
export const browserCookie = '__session';

/** The value of that cookie; null without it. */
export function browserOf({ cookie = '' }: IncomingHttpHeaders): string | null {
  const cookies = cookie.split(';').map((each) => each.trim().split('='));
  return cookies.find(([name]) => name === browserCookie)?.[1] || null;
}
