import { missing } from './chromium.ts';
import { hasChromium } from './find.ts';

/**
 * A suite that needs a browser; without one it is skipped, except in CI, with the reason in the title. CI
 * retries failed tests once, since a busy machine can delay a test.
 */
export function describeInBrowser(title: string, tests: (this: Mocha.Suite) => void): void {
  if (!hasChromium() && !process.env.CI) return void describe.skip(`${title} (skipped: ${missing})`, tests);
  describe(title, function () {
    if (process.env.CI) this.retries(1);
    tests.call(this);
  });
}
