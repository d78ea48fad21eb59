/** Why Firebase Auth did nothing: it is `unavailable`, or it refused what was sent, by a code. */
export class FirebaseAuthFault extends Error {
  readonly kind: 'unavailable' | 'refused';
  /** Firebase Auth's own code, such as `EMAIL_EXISTS`. */
  readonly why: string;

  constructor(kind: FirebaseAuthFault['kind'], why: string) {
    super(`Firebase Auth: ${kind}, ${why}`);
    this.kind = kind;
    this.why = why;
  }
}
