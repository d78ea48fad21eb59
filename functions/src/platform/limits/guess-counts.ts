import { firstAllowed, type Span, windowMs } from './tally.ts';

/** Calls and failures by the instant, in the database's time, at which they were counted. */
export type Counts = ReadonlyMap<number, { calls: number; failures: number }>;

/** How many calls and failures a user may make in any window. */
export type GuessLimit = { calls: number; failures: number };

/** Failures allowed to one network, as a multiple of a user's: households, schools and mobile carriers share one. */
const usersOfNetwork = 5;

/** How many of a network's guesses one instance may try at a time; a user's are tried one after another. */
export function atOnceOfNetwork({ failures }: GuessLimit): number {
  return Math.max(1, Math.floor((failures * usersOfNetwork) / 10));
}

/** When a guess is allowed, by what was counted of its user and network; null if that is now. */
export function refusedUntil(
  user: Counts,
  network: Counts | null,
  { calls, failures }: GuessLimit,
  time: number,
): number | null {
  const times = [
    firstAllowed(callsIn(user, time), calls),
    firstAllowed(failuresIn(user, time), failures),
    network && firstAllowed(failuresIn(network, time), failures * usersOfNetwork),
  ].filter((until) => until !== null);
  return times.length > 0 ? Math.max(...times) : null;
}

/** Calls in the window that ends now. */
export function callsIn(counts: Counts, time: number): Span[] {
  return spansIn(counts, 'calls', time);
}

export function failuresIn(counts: Counts, time: number): Span[] {
  return spansIn(counts, 'failures', time);
}

function spansIn(counts: Counts, kind: 'calls' | 'failures', time: number): Span[] {
  return [...counts]
    .map(([from, counted]) => ({ from, calls: counted[kind] }))
    .filter(({ from, calls }) => calls > 0 && from > time - windowMs);
}

/** Counts with some more at an instant. */
export function withMore(counts: Counts, instant: number, calls: number, failures: number): Counts {
  if (calls + failures === 0) return counts;
  const former = counts.get(instant) ?? { calls: 0, failures: 0 };
  const more = { calls: former.calls + calls, failures: former.failures + failures };
  return new Map([...counts, [instant, more]]);
}
