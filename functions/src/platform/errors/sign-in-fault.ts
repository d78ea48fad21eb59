/**
 * Why Firebase Auth or a provider of identities signs nobody in: it is `unavailable`, or it refused what was
 * sent, or what it says proves nothing.
 */
export class SignInFault extends Error {
  readonly kind: 'unavailable' | 'refused';
  /** A code for the log: OAuth's, Firebase Auth's, a library's, or ours. It has nothing of what was sent. */
  readonly why: string;

  constructor(kind: SignInFault['kind'], why: string, cause?: unknown) {
    super(`${kind}: ${why}`, { cause });
    this.kind = kind;
    this.why = why;
  }
}
