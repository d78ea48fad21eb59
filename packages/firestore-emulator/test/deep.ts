export const isDeep = process.env.CINE_DEEP === '1';

/** Only at night: a further variant of what another test holds each time. */
export const deepIt = isDeep ? it : () => {};

/** A costly property's tries: a few, always the same; at night many others. */
export function rounds(usually: number, deeply: number): { numRuns: number; seed?: number } {
  return isDeep ? { numRuns: deeply } : { numRuns: usually, seed: 1 };
}
