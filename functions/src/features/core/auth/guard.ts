/**
 * How long the next attempt at a password waits, by the ones that failed. Attempts from a network where an
 * account signed in before are counted apart, so that nobody else's delay its owner there.
 */
import { day, minute, second } from '@cine/contract/time';

/** Attempts that failed lately, and when the last one was made. */
export type Failed = { count: number; at: number };

/** What is remembered of an account by its address, or of a network. */
export type Guard = {
  /** Who signed in last. */
  uid: string | null;
  /** Attempts from elsewhere. */
  others: Failed;
  /** Attempts from each network where the account signed in before, by a digest. */
  known: Readonly<Record<string, Failed>>;
};

export const noGuard: Guard = { uid: null, others: { count: 0, at: 0 }, known: {} };

const longestPauseMs = 15 * minute;
const mostKnown = 5;

/** Attempts without a pause: of an account, and of all accounts that are tried from one network. */
export const freeOfAccount = 5;
export const freeOfNetwork = 30;

/** Failures are forgotten after a day without any. */
const forgottenAfterMs = day;
const keptMs = 90 * day;

/** Milliseconds until the next attempt may be made; each failure beyond the free ones doubles the pause. */
export function waitMs({ count, at }: Failed, free: number, now: number): number {
  if (count < free || now - at >= forgottenAfterMs) return 0;
  const pause = Math.min(longestPauseMs, second * 2 ** (count - free));
  return Math.max(0, at + pause - now);
}

/** Which attempts those from a network count with. */
export function failedFrom({ known, others }: Guard, network: string | null): Failed {
  return (network !== null && known[network]) || others;
}

export function isKnown({ known }: Guard, network: string | null): boolean {
  return network !== null && Object.hasOwn(known, network);
}

/** With an attempt that has still to succeed: those at once count before any is answered. */
export function withAttempt(guard: Guard, network: string | null, now: number): Guard {
  const { count, at } = failedFrom(guard, network);
  const failed = { count: now - at >= forgottenAfterMs ? 1 : count + 1, at: now };
  return isKnown(guard, network)
    ? { ...guard, known: { ...guard.known, [network!]: failed } }
    : { ...guard, others: failed };
}

/** With an attempt that succeeded: its network is known now, and what others tried still counts. */
export function withSuccess(guard: Guard, uid: string, network: string | null, now: number): Guard {
  const others = isKnown(guard, network)
    ? guard.others
    : { ...guard.others, count: Math.max(0, guard.others.count - 1) };
  if (network === null) return { ...guard, uid, others };
  const { [network]: _, ...rest } = guard.known;
  const latest = Object.entries(rest).toSorted(([, one], [, other]) => other.at - one.at);
  const networks = Object.fromEntries(latest.slice(0, mostKnown - 1));
  return { uid, others, known: { ...networks, [network]: { count: 0, at: now } } };
}

/** Until when it is remembered. */
export function keptUntil({ known }: Guard, now: number): number {
  return now + (Object.keys(known).length > 0 ? keptMs : forgottenAfterMs);
}
