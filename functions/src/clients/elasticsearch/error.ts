import { errors } from '@elastic/elasticsearch';

/**
 * Why Elasticsearch gave no usable answer: `unavailable` where it may give one later, or once somebody has put its address
 * or key right; `refused` where it takes our question for a wrong one, which is a mistake of ours.
 *
 * It never carries the failed request as its cause: that holds the API key, and errors end up in logs.
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

/** What the official client threw, in our words; anything else stays as it is. */
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

/** Whether the same may be taken another time: too much at once, or a key that is not known. */
export function isForLater(status: number): boolean {
  return status === 401 || status === 403 || status === 408 || status === 429 || status >= 500;
}
