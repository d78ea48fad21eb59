/** Faults that tests ask of the stand-in for TMDB: which kind, how often, for which requests. */

const kinds = ['rate-limit', 'server-error', 'garbage', 'slow', 'half', 'offline'] as const;

/**
 * 429 with Retry-After, HTTP 500, status 200 with a page that isn't JSON, a late correct answer, a connection
 * cut in the middle of the answer, one closed without an answer.
 */
export type FaultKind = (typeof kinds)[number];

export type FaultDetails = {
  /** Only requests whose path contains this. */
  path?: string;
  /** The delay of a slow answer in milliseconds; 1000 by default. */
  ms?: number;
  /** Seconds in Retry-After of a rate limit; 1 by default. */
  retryAfter?: number;
  /** The garbage; an HTML page by default. */
  body?: string;
};

export type Fault = FaultDetails & { kind: FaultKind };

export type Faults = ReturnType<typeof createFaults>;

/** Faults on demand; each request takes the oldest one that matches it. */
export function createFaults() {
  const pending: (Fault & { left: number })[] = [];
  return {
    /** The next `count` matching requests fail in this way. */
    next(count: number, kind: FaultKind, details: FaultDetails = {}): void {
      pending.push({ ...details, kind, left: count });
    },
    clear(): void {
      pending.length = 0;
    },
    take(path: string): Fault | undefined {
      const fault = pending.find((one) => one.left > 0 && path.includes(one.path ?? ''));
      if (fault) fault.left--;
      return fault;
    },
  };
}

/** A fault in a body of `POST /__faults`: `{"kind": "slow", "count": 2, "ms": 500}`; undefined if invalid. */
export function parseFault(text: string): (Fault & { count: number }) | undefined {
  try {
    const fault = JSON.parse(text) as Partial<Fault> & { count?: number };
    const kind = kinds.find((each) => each === fault.kind);
    return kind && { ...fault, kind, count: fault.count ?? 1 };
  } catch {
    return undefined;
  }
}
