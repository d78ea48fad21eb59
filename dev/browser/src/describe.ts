import { missing } from './chromium.ts';
import { hasChromium } from './find.ts';

/** A suite whose tests need a browser. Where there is none they are skipped, each one counted, and the title says why. */
export function describeInBrowser(title: string, tests: (this: Mocha.Suite) => void): void {
  if (hasChromium()) describe(title, tests);
  else describe.skip(`${title} (skipped: ${missing})`, tests);
}
