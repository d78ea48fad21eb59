/** Whether this run repeats as often as `npm run test:deep`, or only as `npm test` does. */

/** Whether this run repeats as often as `npm run test:deep`, to be more sure, or only as `npm test` does. */
export const isDeep = process.env.CINE_DEEP === '1';

/** What `npm test` takes, or what `npm run test:deep` does. */
export function deep<T>(usually: T, deeply: T): T {
  return isDeep ? deeply : usually;
}

/** fast-check's tries of a costly property: a few, always the same; deeply many, others in each run. */
export function rounds(usually: number, deeply: number): { numRuns: number; seed?: number } {
  return isDeep ? { numRuns: deeply } : { numRuns: usually, seed: 1 };
}

/**
 * A test that only `npm run test:deep` takes: a further variant of what `npm test` holds by another test, in
 * another size, order, language or width, or once more in a browser.
 */
export function deepIt(title: string, test: (this: Mocha.Context) => void | Promise<void>): void {
  if (isDeep) it(title, test);
}
