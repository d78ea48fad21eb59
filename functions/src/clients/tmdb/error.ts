export type TmdbErrorKind =
  | 'unavailable'
  | 'rate-limited'
  | 'unauthorized'
  | 'invalid-answer'
  | 'bad-request';

type TmdbErrorDetails = {
  /** HTTP status, when there was an answer. */
  status?: number | undefined;
  /** TMDB's own status_code, when the body carried one. */
  statusCode?: number | undefined;
  /** Milliseconds that TMDB asked us to wait. */
  retryAfterMs?: number | undefined;
};

/**
 * Why TMDB gave no usable answer. `unavailable` and `rate-limited` are worth another try later; `unauthorized` and
 * `bad-request` need a person; `invalid-answer` means that what came back is not what TMDB documents.
 *
 * It never carries the failed request as its cause: that holds the access token, and errors end up in logs.
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
