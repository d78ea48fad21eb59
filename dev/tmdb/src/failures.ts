/** What the stand-in for TMDB answers: a body, one of TMDB's failures, or that the rate limit is exceeded. */

export type Answer = { status: number; body: unknown; headers?: Record<string, string> };

const failures = {
  5: [422, 'Invalid parameters: Your request parameters are incorrect.'],
  7: [401, 'Invalid API key: You must be granted a valid key.'],
  11: [500, 'Internal error: Something went wrong, contact TMDb.'],
  20: [422, 'Invalid date range: Should be a range no longer than 14 days.'],
  22: [400, 'Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.'],
  27: [400, 'Too many append to response objects: The maximum number of remote calls is 20.'],
  34: [404, 'The resource you requested could not be found.'],
} as const satisfies Record<number, readonly [number, string]>;

export function failure(code: keyof typeof failures): Answer {
  const [status, status_message] = failures[code];
  return { status, body: { success: false, status_code: code, status_message } };
}

export function rateLimited(count: number, limit: number, retryAfter: number): Answer {
  const status_message = `Your request count (${count}) is over the allowed limit of ${limit}.`;
  return {
    status: 429,
    body: { status_code: 25, status_message },
    headers: { 'retry-after': String(retryAfter) },
  };
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}
