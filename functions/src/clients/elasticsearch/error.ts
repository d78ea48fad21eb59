import { errors } from '@elastic/elasticsearch';

/**
 * Why Elasticsearch gave no usable answer: `unavailable` may pass or be mended, `refused` is a bug of ours.
 * Has no cause, as the failed request contains the API key.
 */
export class ElasticsearchError extends Error {
  override readonly name = 'ElasticsearchError';
  readonly code: 'unavailable' | 'refused';
  readonly status: number | undefined;

  constructor(code: 'unavailable' | 'refused', message: string, status?: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Converts the official client's errors; others stay as they are. */
export function toElasticsearchError(error: unknown): unknown {
  if (!(error instanceof errors.ElasticsearchClientError)) return error;
  const status = error instanceof errors.ResponseError ? error.statusCode : undefined;
  const isOurMistake = status !== undefined && status >= 400 && status < 500 && !isForLater(status);
  return new ElasticsearchError(
    isOurMistake ? 'refused' : 'unavailable',
    `${error.name}: ${error.message}`.slice(0, 500),
    status,
  );
}

/** Whether a retry may succeed: the server is busy, or doesn't accept the key. */
export function isForLater(status: number): boolean {
  return status === 401 || status === 403 || status === 408 || status === 429 || status >= 500;
}
