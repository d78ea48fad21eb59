/** Random choices that are the same in every run. */
export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** A whole number from 0, below `limit`. */
  below: (limit: number) => number;
  /** One of the items, earlier ones more often. */
  pick: <T>(items: readonly T[]) => T;
  /** Distinct items: from `least` to `most`, fewer if one was picked twice. */
  several: <T>(items: readonly T[], least: number, most: number) => T[];
  /** The value, or null one time in twenty. */
  mostly: <T>(value: T) => T | null;
  text: (length: number) => string;
};

const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() ** 2 * items.length)]!;
  return {
    next,
    below,
    pick,
    several: (items, least, most) => [
      ...new Set(Array.from({ length: least + below(most - least + 1) }, () => pick(items))),
    ],
    mostly: (value) => (below(20) === 0 ? null : value),
    text: (length) => Array.from({ length }, () => characters[below(characters.length)]).join(''),
  };
}
