import { missing } from './chromium.ts';
import { hasChromium } from './find.ts';

/**
 * A suite whose tests need a browser; without one they are skipped, with the reason in the title. In CI none is
 * skipped, and a failed test is retried and named, since a busy machine can delay a test once.
 */
export function describeInBrowser(title: string, tests: (this: Mocha.Suite) => void): void {
  if (!hasChromium() && !process.env.CI) return void describe.skip(`${title} (skipped: ${missing})`, tests);
  describe(title, function () {
    if (process.env.CI) this.retries(1);
    tests.call(this);
  });
}
