export type TmdbErrorKind =
  | 'unavailable'
  | 'rate-limited'
  | 'unauthorized'
  | 'invalid-answer'
  | 'bad-request';

type TmdbErrorDetails = {
  status?: number | undefined;
  /** TMDB's own status_code, if the body had one. */
  statusCode?: number | undefined;
  /** Milliseconds that TMDB asked us to wait. */
  retryAfterMs?: number | undefined;
};

/**
 * Why TMDB gave no usable answer. `unavailable` and `rate-limited` are worth a retry, the others need a
 * person. Has no cause, as the failed request contains the access token.
 */
export class TmdbError extends Error {
  override readonly name = 'TmdbError';
  readonly kind: TmdbErrorKind;
  readonly status: number | undefined;
  readonly statusCode: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(kind: TmdbErrorKind, message: string, details: TmdbErrorDetails = {}) {
    super(message);
    this.kind = kind;
    this.status = details.status;
    this.statusCode = details.statusCode;
    this.retryAfterMs = details.retryAfterMs;
  }
}
