/** Why signing in by a provider fails: what it sent back, and what the server refuses. */
import { SignInError, type SignInFault } from '../sign-in.ts';

/** By the server's reason, or by the error that a provider sent back. */
export const faultByReason: Readonly<Record<string, SignInFault>> = {
  'attempt-unknown': 'way_expired',
  // What names no attempt of ours, however it looks.
  'input-invalid': 'way_expired',
  'attempt-failed': 'way_refused',
  'sign-in-unavailable': 'way_unavailable',
  'too-many-calls': 'way_tooOften',
  // What providers say, by their specification or by habit.
  access_denied: 'way_cancelled',
  user_cancelled_authorize: 'way_cancelled',
  user_cancelled_login: 'way_cancelled',
  temporarily_unavailable: 'way_unavailable',
  server_error: 'way_unavailable',
};

/** What a provider, or the server before it, sent back instead of a code. */
export function faultReturned(error: string): SignInError {
  return new SignInError(Object.hasOwn(faultByReason, error) ? faultByReason[error]! : 'way_refused');
}
