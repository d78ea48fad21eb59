const kinds = ['rate-limit', 'server-error', 'garbage', 'slow', 'half', 'offline'] as const;

/**
 * What can go wrong: 429 with Retry-After; HTTP 500; a page that isn't JSON under status 200; a right answer that comes
 * late; a connection cut in the middle of the answer; a connection closed without any answer.
 */
export type FaultKind = (typeof kinds)[number];

export type FaultDetails = {
  /** Only requests whose path contains this. */
  path?: string;
  /** How late a slow answer is, in milliseconds; 1000 unless told. */
  ms?: number;
  /** Seconds in Retry-After of a rate limit; 1 unless told. */
  retryAfter?: number;
  /** The garbage; a page of HTML unless told. */
  body?: string;
};

export type Fault = FaultDetails & { kind: FaultKind };

export type Faults = ReturnType<typeof createFaults>;

/** Faults on demand; each request takes the oldest one that fits it. */
export function createFaults() {
  const pending: (Fault & { left: number })[] = [];
  return {
    /** The next `count` fitting requests fail in this way. */
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

/** A fault as `POST /__faults` describes it: `{"kind": "slow", "count": 2, "ms": 500}`; undefined when it doesn't. */
export function parseFault(text: string): (Fault & { count: number }) | undefined {
  try {
    const fault = JSON.parse(text) as Partial<Fault> & { count?: number };
    const kind = kinds.find((known) => known === fault.kind);
    return kind && { ...fault, kind, count: fault.count ?? 1 };
  } catch {
    return undefined;
  }
}
