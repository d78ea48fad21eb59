import { second } from '@cine/contract/time';

/** How Cloud Tasks and Cloud Scheduler wait between two attempts, in seconds. */
export type Backoff = { minBackoffSeconds: number; maxBackoffSeconds: number; maxDoublings: number };

/**
 * Milliseconds until the next attempt after some failed ones: doubled `maxDoublings` times, then longer by
 * the same each time.
 */
export function pauseAfter(failed: number, { minBackoffSeconds, maxBackoffSeconds, maxDoublings }: Backoff) {
  const doublings = Math.min(failed - 1, maxDoublings);
  const times = Math.max(1, failed - maxDoublings);
  return second * Math.min(maxBackoffSeconds, minBackoffSeconds * 2 ** doublings * times);
}

/** The given numbers over the defaults; a deployed function's options may be absent, null or expressions. */
export function numbersOf<Options extends Record<string, number>>(
  settings: { [Option in keyof Options]?: unknown } | undefined,
  defaults: Options,
): Options {
  const numbers = Object.entries(settings ?? {}).filter(([, value]) => typeof value === 'number');
  return { ...defaults, ...Object.fromEntries(numbers) };
}
