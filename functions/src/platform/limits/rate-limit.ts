import { minute } from '@cine/contract/time';
/**
 * The pure half of the call limits. A budget is kept per user and operation in windows of ten minutes; an instance
 * leases a tenth of it at a time.
 */
export const windowMs = 10 * minute;

/** Whose calls are counted: a user's, and those of their network if known. */
export type LimitedCaller = { uid: string; network: string | null };

/** The stored budget: calls handed out in the window that began at `windowStart` (epoch milliseconds). */
export type Budget = { windowStart: number; used: number };

/** Calls that an instance may still spend until its window ends. */
export type Lease = { windowStart: number; left: number };

/**
 * What is left of a caller's budget until the window ends: exact if this instance alone is called, otherwise an upper
 * bound.
 */
export type Left = {
  calls: number;
  /** Further failures, if those are counted apart. */
  failures?: number;
  /** Seconds until the window ends. */
  seconds: number;
};

export function windowStartOf(now: number): number {
  return now - (now % windowMs);
}

/** The budget as it stands now: a new window starts empty. */
export function currentBudget(stored: Budget | undefined, now: number): Budget {
  const windowStart = windowStartOf(now);
  return stored?.windowStart === windowStart ? stored : { windowStart, used: 0 };
}

/** Takes up to `block` calls from the budget, or none when it is spent. */
export function takeBlock(
  stored: Budget | undefined,
  now: number,
  limit: number,
  block: number,
): { budget: Budget; lease: Lease } | null {
  const budget = currentBudget(stored, now);
  const left = Math.min(block, limit - budget.used);
  if (left <= 0) return null;
  return {
    budget: { ...budget, used: budget.used + left },
    lease: { windowStart: budget.windowStart, left },
  };
}

/** Seconds until the window ends, at least 1. */
export function secondsToNextWindow(now: number): number {
  return Math.max(1, Math.ceil((windowStartOf(now) + windowMs - now) / 1000));
}
