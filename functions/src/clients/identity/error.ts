/** Why a provider's answer proves nothing: it is `unavailable`, or what it says is `refused`. */
export class IdentityFault extends Error {
  readonly kind: 'unavailable' | 'refused';
  /** A short code for the log: OAuth's, a library's, or ours. It has nothing of what was sent. */
  readonly why: string;

  constructor(kind: IdentityFault['kind'], why: string, cause?: unknown) {
    super(`The provider's answer is ${kind}: ${why}`, { cause });
    this.kind = kind;
    this.why = why;
  }
}
