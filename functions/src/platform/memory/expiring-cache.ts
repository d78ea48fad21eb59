/** Caches values in an instance's memory for a time, each loaded once at a time. */
import { LRUCache } from 'lru-cache';

/**
 * Caches what an instance has loaded for as long as `lifeOf` says, in milliseconds, and shares concurrent
 * loads. A load that fails is forgotten, so that the next caller tries again.
 */
export type ExpiringCache<Key, T> = {
  get: (key: Key, now: number, load: () => Promise<T>) => Promise<T>;
  forget: (key: Key) => void;
};

/** `now` may be an earlier time than in the last call: nothing is served that was loaded later. */
export function createExpiringCache<Key extends string | number, T>(
  most: number,
  lifeOf: (value: T) => number,
): ExpiringCache<Key, T> {
  const entries = new LRUCache<Key, { from: number; until: number; value: Promise<T> }>({ max: most });
  return {
    get(key, now, load) {
      const cached = entries.get(key);
      if (cached && now >= cached.from && now < cached.until) return cached.value;
      const entry = { from: now, until: Number.POSITIVE_INFINITY, value: load() };
      entries.set(key, entry);
      entry.value.then(
        (value) => {
          entry.until = now + lifeOf(value);
        },
        () => {
          if (entries.peek(key) === entry) entries.delete(key);
        },
      );
      return entry.value;
    },
    forget: (key) => {
      entries.delete(key);
    },
  };
}
