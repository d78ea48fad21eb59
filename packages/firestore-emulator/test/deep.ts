export const isDeep = process.env.CINE_DEEP === '1';

/** A test that only the nightly run takes: a further variant of what another one holds each time. */
export const deepIt = isDeep ? it : () => {};

/** fast-check's tries of a costly property: a few, always the same; at night many, others in each run. */
export function rounds(usually: number, deeply: number): { numRuns: number; seed?: number } {
  return isDeep ? { numRuns: deeply } : { numRuns: usually, seed: 1 };
}
