/** Why signing in by a provider fails: what it sent back, and what the server refuses. */
import { Refusal } from '../../queries/call.ts';

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

const kindByReason: Readonly<Record<string, WayFaultKind>> = {
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

/** A refusal by its kind, if it has texts of its own here; another error as it is. */
export function wayFaultOf(error: unknown): unknown {
  if (!(error instanceof Refusal) || !error.isFromServer) return error;
  const kind = kindByReason[error.reason];
  return kind === undefined ? error : new WayFault(kind);
}
