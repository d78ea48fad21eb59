import { missing } from './chromium.ts';
import { hasChromium } from './find.ts';

/**
 * A suite whose tests need a browser. Where there is none they are skipped, each one counted, and the title says why.
 * On a CI machine none is skipped, and a test gets a second try, which the run names: what fails twice is no delay of the
 * machine.
 */
export function describeInBrowser(title: string, tests: (this: Mocha.Suite) => void): void {
  if (!hasChromium() && !process.env.CI) return void describe.skip(`${title} (skipped: ${missing})`, tests);
  describe(title, function () {
    if (process.env.CI) this.retries(1);
    tests.call(this);
  });
}
