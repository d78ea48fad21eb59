import { whyNoBrowser } from './chromium.ts';

/** A suite whose tests need a browser. Where there is none they are skipped, each one counted, and the title says why. */
export function describeInBrowser(title: string, tests: (this: Mocha.Suite) => void): void {
  const why = whyNoBrowser();
  if (why === null) describe(title, tests);
  else describe.skip(`${title} (skipped: ${why})`, tests);
}
