import { LRUCache } from 'lru-cache';
import { tooManyCalls } from './call-counter.ts';
import { firstAllowed, type Span, windowMs } from './tally.ts';

/** Useless calls of a user that an instance answers in any ten minutes. */
export const uselessCallsAtMost = 300;

const maxUsers = 10_000;

/**
 * Limits calls that get nowhere: to unknown addresses, with input that isn't valid, by those who may not
 * call. Each instance counts in memory, as a count in Firestore would cost more than what it prevents.
 */
export function createUselessCalls(now: () => number, atMost = uselessCallsAtMost) {
  const users = new LRUCache<string, Span[]>({ max: maxUsers });
  const countedOf = (uid: string) => (users.get(uid) ?? []).filter(({ from }) => from > now() - windowMs);

  return {
    /** Throws `too-many-calls` where a user has made too many. */
    assertAllowed(uid: string): void {
      const allowedAt = firstAllowed(countedOf(uid), atMost);
      if (allowedAt !== null) throw tooManyCalls(allowedAt - now());
    },
    count(uid: string): void {
      const counted = countedOf(uid);
      const last = counted.at(-1);
      // Counts in spans of ten seconds, so that there are few.
      if (last && last.from > now() - windowMs / 60) last.calls += 1;
      else counted.push({ from: now(), calls: 1 });
      users.set(uid, counted);
    },
  };
}
