/** Counts wrong guesses at codes, by user and network. */
import { firstAllowed, type Span, spanAtMost, windowMs } from './tally.ts';

/** Calls and failures by operation and instant of database time, such as `sessions-join:1796407200000`. */
export type Counts = Readonly<Record<string, { calls: number; failures: number }>>;

/** How many calls of an operation, and failures in all operations, a user may make in any window. */
export type GuessLimit = { calls: number; failures: number };

/** Failures below which a user may guess, whatever others in their network did: strangers share one. */
const failuresOfOwn = 3;
/** A network's failures, as a multiple of a user's: households, schools and mobile carriers share one. */
const usersOfNetwork = 5;
/** Failures allowed to the wider network, as a multiple of a user's. */
const usersOfWiderNetwork = 10 * usersOfNetwork;

/** How many guesses from a network one instance tries at a time; those of one user, it tries in turn. */
export function atOnceOfNetwork({ failures }: GuessLimit): number {
  return Math.max(1, Math.floor((failures * usersOfNetwork) / 10));
}

/** When a guess will be allowed, by what its user, network and wider network have counted; null if now. */
export function refusedUntil(
  operation: string,
  user: Counts,
  network: Counts | null,
  { calls, failures }: GuessLimit,
  time: number,
  wider: Counts | null = null,
): number | null {
  const own = firstAllowed(failuresIn(user, time), failuresOfOwn);
  const shared = latest(
    network && firstAllowed(failuresIn(network, time), failures * usersOfNetwork),
    wider && firstAllowed(failuresIn(wider, time), failures * usersOfWiderNetwork),
  );
  return latest(
    firstAllowed(callsIn(user, operation, time), calls),
    firstAllowed(failuresIn(user, time), failures),
    own !== null && shared !== null ? Math.min(own, shared) : null,
  );
}

function latest(...times: (number | null)[]): number | null {
  const moments = times.filter((time) => time !== null);
  return moments.length > 0 ? Math.max(...moments) : null;
}

/** An operation's calls in the window that ends now. */
export function callsIn(counts: Counts, operation: string, time: number): Span[] {
  return spansIn(counts, time).flatMap(({ key, from, calls }) =>
    key === keyOf(operation, from) && calls > 0 ? { from, calls } : [],
  );
}

/** Failures of all operations in the window that ends now. */
export function failuresIn(counts: Counts, time: number): Span[] {
  return spansIn(counts, time).flatMap(({ from, failures }) =>
    failures > 0 ? { from, calls: failures } : [],
  );
}

/** The window's counts with one more call; spans have up to a twentieth of the limit, to keep them few. */
export function withCall(counts: Counts, operation: string, time: number, limit: number): Counts {
  const last = callsIn(counts, operation, time).at(-1);
  const hasRoom = last !== undefined && last.calls < spanAtMost(limit);
  return withMore(counts, operation, time, { at: hasRoom ? last.from : time, calls: 1, failures: 0 });
}

/** The counts after one more wrong guess. */
export function withFailure(counts: Counts, operation: string, time: number): Counts {
  return withMore(counts, operation, time, { at: time, calls: 0, failures: 1 });
}

function withMore(
  counts: Counts,
  operation: string,
  time: number,
  { at, calls, failures }: { at: number; calls: number; failures: number },
): Counts {
  const current = spansIn(counts, time).map(({ key }) => [key, counts[key]!] as const);
  const key = keyOf(operation, at);
  const former = counts[key] ?? { calls: 0, failures: 0 };
  return {
    ...Object.fromEntries(current),
    [key]: { calls: former.calls + calls, failures: former.failures + failures },
  };
}

/** When what is counted under this key no longer counts (epoch milliseconds). */
export function endOf(key: string): number {
  return instantOf(key) + windowMs;
}

/** The spans that count, in order of time. */
function spansIn(counts: Counts, time: number) {
  return Object.entries(counts)
    .map(([key, { calls, failures }]) => ({ key, from: instantOf(key), calls, failures }))
    .filter(({ from }) => from > time - windowMs)
    .toSorted((one, other) => one.from - other.from);
}

function keyOf(operation: string, instant: number): string {
  return `${operation}:${instant}`;
}

function instantOf(key: string): number {
  return Number(key.split(':')[1]);
}
