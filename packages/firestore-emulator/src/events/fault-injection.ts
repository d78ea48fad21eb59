/** Makes events come late, repeated or out of order, as production may. */

/** Faults injected into deliveries: as in production, events may come repeated, late or out of order. */
export type Faults = {
  /** How likely each event is delivered twice, from 0 to 1. */
  duplicate: number;
  /** Each delivery waits a random time up to this many milliseconds. */
  maxDelayMs: number;
  /** Whether a document's events may overtake each other. */
  reorder: boolean;
  /** The same seed causes the same faults for the same events. */
  seed: number;
};

export const NO_FAULTS: Faults = { duplicate: 0, maxDelayMs: 0, reorder: false, seed: 1 };

export type Fate = { delayMs: number; inOrder: boolean };

/** Decides how each event is delivered, mostly once. */
export function createFaultInjection({ duplicate, maxDelayMs, reorder, seed }: Faults): () => Fate[] {
  const random = randomFrom(seed);
  return () => {
    const copies = random() < duplicate ? 2 : 1;
    return Array.from({ length: copies }, () => ({
      delayMs: maxDelayMs > 0 ? random() * maxDelayMs : 0,
      inOrder: !reorder,
    }));
  };
}

/** Mulberry32: small, and the same sequence everywhere for one seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
