/** Why signing in by a provider fails: what it sent back, and what the server refuses. */

/** Why signing in by a provider failed, as the texts name it. */
export type WayFaultKind =
  | 'cancelled'
  | 'refused'
  | 'expired'
  | 'unavailable'
  | 'closed'
  | 'tooOften'
  | 'otherPerson';

export class WayFault extends Error {
  readonly kind: WayFaultKind;

  constructor(kind: WayFaultKind) {
    super(kind);
    this.name = 'WayFault';
    this.kind = kind;
  }
}

/** By the server's reason, or by the error that a provider sent back. */
export const kindByReason: Readonly<Record<string, WayFaultKind>> = {
  'attempt-unknown': 'expired',
  'attempt-failed': 'refused',
  'sign-in-unavailable': 'unavailable',
  'too-many-calls': 'tooOften',
  // What providers say, by their specification or by habit.
  access_denied: 'cancelled',
  user_cancelled_authorize: 'cancelled',
  user_cancelled_login: 'cancelled',
  temporarily_unavailable: 'unavailable',
  server_error: 'unavailable',
};

/** What a provider, or the server before it, sent back instead of a code. */
export function faultReturned(error: string): WayFault {
  return new WayFault(Object.hasOwn(kindByReason, error) ? kindByReason[error]! : 'refused');
}
