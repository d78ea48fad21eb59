import { missing } from './chromium.ts';
import { hasChromium } from './find.ts';

/**
 * A suite that needs a browser; without one it is skipped, except in CI, with the reason in the title. CI
 * retries failed tests once, since a busy machine can delay a test, but not at night, when flaky ones show.
 */
export function describeInBrowser(title: string, tests: (this: Mocha.Suite) => void): void {
  if (!hasChromium() && !process.env.CI) return void describe.skip(`${title} (skipped: ${missing})`, tests);
  describe(title, function () {
    this.retries(retriesIn(process.env));
    tests.call(this);
  });
}

/** How often a failed test is tried again. */
export function retriesIn({ CI, CINE_DEEP }: NodeJS.ProcessEnv): number {
  return CI && !CINE_DEEP ? 1 : 0;
}
