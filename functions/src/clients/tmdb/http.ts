/** Requests to TMDB and for its files: one rate limit, retries, distinct errors. */
import { second } from '@cine/contract/time';
import ky, { isHTTPError, isNetworkError, isTimeoutError, SchemaValidationError } from 'ky';
import PQueue from 'p-queue';
import type * as z from 'zod';
import { TmdbError } from './error.ts';
import { failureWire } from './wire.ts';

export type TmdbOptions = {
  /** TMDB's address without the version: https://api.themoviedb.org, or a local server in tests. */
  baseUrl: string;
  /** TMDB's "API read access token". */
  token: string;
  /** Requests in a second at most, retries included: 30 for each instance. TMDB allows about 40 in all. */
  requestsPerSecond?: number;
  /** Milliseconds that one attempt may take, body included. */
  timeoutMs?: number;
  /** Milliseconds that a call may take from its turn on, with all attempts and pauses: 20 s. */
  totalTimeoutMs?: number;
  /** Attempts after the first one. */
  retries?: number;
  /** Milliseconds before the first retry at most; doubles with each further one. */
  backoffMs?: number;
  /** A longer Retry-After (in milliseconds) fails at once instead of holding the call. */
  maxRetryAfterMs?: number;
  /** Jitter, from 0 up to 1. */
  random?: () => number;
};

/** Query parameters; undefined ones are left out. */
export type Params = Record<string, string | number | boolean | undefined>;

/** Requests TMDB's `/3/<path>` and parses the answer, or throws a `TmdbError`. */
export type Get = <T>(path: string, schema: z.ZodType<T>, params?: Params) => Promise<T>;

/** Requests a file at its whole address, without the token; null if there is none. Throws a `TmdbError`. */
export type GetFile = (address: string) => Promise<Uint8Array | null>;

/** Both with one rate limit, retries for passing faults, and distinct errors. */
export function createGet(options: TmdbOptions): { get: Get; getFile: GetFile } {
  const { retries = 3, backoffMs = 400, maxRetryAfterMs = 10 * second, random = Math.random } = options;
  const turns = evenly(options.requestsPerSecond ?? 30);
  const turn = async () => {
    await turns.add(() => undefined);
  };
  const holdAll = pauser(turns);

  const plain = ky.create({
    timeout: options.timeoutMs ?? 5000,
    totalTimeout: options.totalTimeoutMs ?? 20_000,
    // Reading the body here puts a broken connection under the timeout and retries.
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      const wait = retryAfterMs(response);
      if (response.status === 429 && wait !== undefined) holdAll(Math.min(wait, maxRetryAfterMs));
      const body = await response.arrayBuffer();
      return new Response(body.byteLength === 0 ? null : body, response);
    },
    retry: {
      limit: retries,
      methods: ['get'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
      retryOnTimeout: true,
      delay: (attempt) => backoffMs * 2 ** (attempt - 1),
      jitter: (delay) => delay * (0.5 + random() / 2),
      shouldRetry: ({ error }) => {
        const wait = isHTTPError(error) ? retryAfterMs(error.response) : undefined;
        return wait !== undefined && wait > maxRetryAfterMs ? false : undefined;
      },
    },
    hooks: { beforeRetry: [turn] },
  });
  const http = plain.extend({
    prefix: new URL('/3', options.baseUrl),
    headers: { authorization: `Bearer ${options.token}`, accept: 'application/json' },
  });

  return {
    async get(path, schema, params = {}) {
      await turn();
      try {
        return await http.get(path, { searchParams: params }).json(schema);
      } catch (error) {
        throw toTmdbError(error, path);
      }
    },
    async getFile(address) {
      await turn();
      try {
        return new Uint8Array(await plain.get(address).arrayBuffer());
      } catch (error) {
        if (isHTTPError(error) && error.response.status === 404) return null;
        throw toTmdbError(error, address);
      }
    },
  };
}

/** Turns in tenths of a second: with whole ones, two bursts could fall into one of the server's seconds. */
function evenly(perSecond: number): PQueue {
  const intervalCap = Math.max(1, Math.floor(perSecond / 10));
  return new PQueue({ intervalCap, interval: (intervalCap * 1000) / perSecond, strict: true });
}

/** A 429 concerns the token: all requests of this instance wait until it is over. */
function pauser(turns: PQueue): (ms: number) => void {
  let until = 0;
  return (ms) => {
    until = Math.max(until, performance.now() + ms);
    turns.pause();
    setTimeout(() => {
      if (performance.now() >= until - 1) turns.start();
    }, ms);
  };
}

function retryAfterMs(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function toTmdbError(error: unknown, path: string): unknown {
  if (isHTTPError(error)) return fromStatus(error.response, error.data, path);
  if (isTimeoutError(error)) return new TmdbError('unavailable', `TMDB did not answer ${path} in time`);
  if (isNetworkError(error)) return new TmdbError('unavailable', `TMDB can't be reached: ${reason(error)}`);
  if (error instanceof SchemaValidationError) {
    const faults = error.issues
      .slice(0, 3)
      .map((issue) => `${issue.path?.map(String).join('.')}: ${issue.message}`);
    return new TmdbError(
      'invalid-answer',
      `TMDB's answer to ${path} has another shape: ${faults.join('; ')}`,
    );
  }
  if (error instanceof SyntaxError)
    return new TmdbError('invalid-answer', `TMDB's answer to ${path} is not JSON`);
  return error;
}

function fromStatus(response: Response, body: unknown, path: string): TmdbError {
  const { status } = response;
  const failure = failureWire.safeParse(body).data;
  const reason = failure ? `${failure.status_code} ${failure.status_message}` : 'without a reason';
  const details = { status, statusCode: failure?.status_code, retryAfterMs: retryAfterMs(response) };
  if (status === 401 || (status === 403 && failure)) {
    const message = `TMDB refused the access token (${reason}): check the TMDB token in the configuration`;
    return new TmdbError('unauthorized', message, details);
  }
  const message = `TMDB answered ${path} with HTTP ${status}, ${reason}`;
  if (status === 429) return new TmdbError('rate-limited', message, details);
  if (status >= 500 || status === 408) return new TmdbError('unavailable', message, details);
  return new TmdbError(failure ? 'bad-request' : 'invalid-answer', message, details);
}

/** The innermost reason, as "fetch failed" alone explains nothing. */
function reason(error: Error): string {
  return error.cause instanceof Error ? reason(error.cause) : error.message;
}
