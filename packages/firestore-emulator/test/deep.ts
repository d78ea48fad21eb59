export const isDeep = process.env.CINE_DEEP === '1';

/** A test of the nightly run: a further variant of what another one holds each time. */
export const deepIt = isDeep ? it : () => {};

/** Tries of a costly property: a few, always the same; at night many others. */
export function rounds(usually: number, deeply: number): { numRuns: number; seed?: number } {
  return isDeep ? { numRuns: deeply } : { numRuns: usually, seed: 1 };
}
