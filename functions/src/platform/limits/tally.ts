/** How many calls a limit still grants within its window of ten minutes. */
import { minute } from '@cine/contract/time';

/** A limit holds for any window of this length, wherever it begins. */
export const windowMs = 10 * minute;

/**
 * What was counted or lent from this instant (epoch milliseconds of the database) until the next span's:
 * `calls`, which are calls in a limit, and millionths of a dollar in a budget.
 */
export type Span = { from: number; calls: number };

/** Calls lent to an instance for a window. While a lease is open, only the instance knows what it spent. */
export type Lease = Span & { open: boolean };

/** Calls counted one by one, in order of time, and those lent. */
export type Tally = { made: readonly Span[]; leases: readonly Lease[] };

/** What an instance asks the tally for. */
export type CallRequest = {
  /** Calls allowed in any window. */
  limit: number;
  /** Calls that wait to be allowed. */
  waiting: number;
  /** Whether the instance may be lent calls, to spend without asking. */
  lends: boolean;
  /** The instance's last lease, if it is over, and how many of its calls were spent. */
  lastLease: (Span & { spent: number }) | null;
};

/** What the tally answers. */
export type CallGrant = {
  tally: Tally;
  /** The time by the database's clock. */
  at: number;
  /** Calls that wait and are allowed, counted one by one. */
  counted: number;
  /** Calls lent to spend without asking. */
  lent: number;
  /** Calls that remain, as far as the tally knows, and when they become more. */
  remaining: number;
  renewsAt: number;
};

/**
 * A window may exceed the limit by a quarter: a tenth that is lent now, a tenth that was lent when it began,
 * and a twentieth in its first span.
 */
const lentAtMost = (limit: number) => Math.floor(limit / 10);
/** The most calls that are counted as one span of time, for a limit. */
export const spanAtMost = (limit: number) => Math.max(1, Math.floor(limit / 20));
/** The most leases that a tally keeps, so that its document stays small. */
const maxLeases = 40;

/** Allows one or more of the calls that wait, and lends more; or says when the next will be allowed. */
export function grantCalls(
  former: Tally,
  now: number,
  request: CallRequest,
): CallGrant | { allowedAt: number } {
  const { limit, lastLease } = request;
  const before = current(former, now);
  // Before the last lease is counted: others were told a time by what was stored.
  const refusedUntil = firstAllowed(certain(before), limit);
  if (refusedUntil !== null) return { allowedAt: refusedUntil };

  const tally = lastLease ? withSpent(before, lastLease) : before;
  const calls = callsOf(certain(tally));
  const allowed = Math.min(request.waiting, Math.max(1, limit - calls));
  const lent = lendable(tally, request, limit - calls - allowed);
  return {
    tally: {
      made: withCounted(tally.made, now, allowed, spanAtMost(limit)),
      leases: lent === 0 ? tally.leases : [...tally.leases, { from: now, calls: lent, open: true }],
    },
    at: now,
    counted: allowed,
    lent,
    remaining: Math.max(0, limit - calls - allowed),
    renewsAt: Math.min(now, ...certain(tally).map(({ from }) => from)) + windowMs,
  };
}

/** What began in the window that ends now. */
function current({ made, leases }: Tally, now: number): Tally {
  const isCurrent = ({ from }: Span) => from > now - windowMs;
  return { made: made.filter(isCurrent), leases: leases.filter(isCurrent) };
}

/** Calls that certainly were made. */
function certain({ made, leases }: Tally): Span[] {
  return [...made, ...leases.filter(({ open }) => !open)];
}

/** When fewer calls than the limit will be in the window, or null if they are now. */
export function firstAllowed(spans: readonly Span[], limit: number, window = windowMs): number | null {
  let calls = 0;
  for (const span of spans.toSorted((one, other) => other.from - one.from)) {
    calls += span.calls;
    if (calls >= limit) return span.from + window;
  }
  return null;
}

/** Replaces an open lease by what was spent of it, if it still counts. */
function withSpent({ made, leases }: Tally, { from, calls, spent }: Span & { spent: number }): Tally {
  const index = leases.findIndex((lease) => lease.open && lease.from === from && lease.calls === calls);
  const after = leases.map((lease, position) =>
    position === index ? { from, calls: spent, open: false } : lease,
  );
  return { made, leases: after.filter((lease) => lease.calls > 0) };
}

/** A third of what may still be lent, and less near the limit. */
function lendable({ leases }: Tally, { limit, lends }: CallRequest, remaining: number): number {
  if (!lends || leases.length >= maxLeases) return 0;
  const lent = callsOf(leases.filter(({ open }) => open));
  return Math.max(
    0,
    Math.min(Math.ceil((lentAtMost(limit) - lent) / 3), Math.floor((remaining - lent) / 10)),
  );
}

/** Adds calls to the last span, if that stays small. */
function withCounted(made: readonly Span[], now: number, calls: number, atMost: number): readonly Span[] {
  const last = made.at(-1);
  if (!last || last.calls + calls > atMost) return [...made, { from: now, calls }];
  return made.with(-1, { from: last.from, calls: last.calls + calls });
}

export function callsOf(spans: readonly { calls: number }[]): number {
  return spans.reduce((total, { calls }) => total + calls, 0);
}
