/**
 * What a read, a write, a call and a second of work cost, in millionths of a dollar, as docs/costs.md has it.
 */
import type { Ceiling, Documents } from '@cine/contract/operation';

/** Prices in millionths of a dollar, as in docs/costs.md. Deletions are billed as writes here. */
export const prices = { read: 0.6, write: 1.8, call: 0.4, vCpuSecond: 24, megabyteOut: 120 } as const;

/** What an account's calls may cost in any 24 hours, as parts of the operator's setting. */
export const budgetShares = { proven: 1, unproven: 1 / 10 } as const;

/** An instance's lease: what an account may spend there before it reports its tally. */
export const leasedPart = 1 / 200;

/** The part that is left to erasing, leaving, removing and withdrawing. */
export const reservedPart = 1 / 10;

/**
 * How often its budget an account may cost by exporting, blocking, reporting and undoing: undoing all that a
 * budget paid costs another one at most.
 */
export const owedTimes = 2;

/** A call's cost in millionths of a dollar; `ms` is how long it took, `bytes` the length of its answer. */
export function priceOf({
  reads,
  writes,
  ms = 0,
  bytes = 0,
}: Documents & { ms?: number; bytes?: number }): number {
  return (
    reads * prices.read +
    writes * prices.write +
    (ms / 1000) * prices.vCpuSecond +
    (bytes / 1_000_000) * prices.megabyteOut
  );
}

/**
 * What a call is taken to cost while it is under way: the most it may cost, or a lease of the budget `most`
 * if that is less, as few calls reach their ceiling.
 */
export function mostCostOf(ceiling: Ceiling, most: number): number {
  const isOpen = ceiling.perCall !== undefined || ceiling.perPerson !== undefined;
  return Math.min(isOpen ? Number.POSITIVE_INFINITY : priceOf(ceiling), most * leasedPart);
}
