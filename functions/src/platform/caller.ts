import type { CallerKind } from '@cine/contract/operation';
import type { CallableRequest } from 'firebase-functions/https';
import { AppError } from './app-error.ts';

/** Who is calling, proved by their ID token. */
export type Caller = { uid: string; isGuest: boolean };

/** The signed-in caller, or a refusal. Guests are those who signed in anonymously and have linked nothing since. */
export function callerOf(auth: CallableRequest['auth'], allowed: CallerKind): Caller {
  if (!auth) throw new AppError('sign-in-required');
  const isGuest = auth.token.firebase?.sign_in_provider === 'anonymous';
  if (isGuest && allowed === 'member') throw new AppError('members-only');
  return { uid: auth.uid, isGuest };
}
