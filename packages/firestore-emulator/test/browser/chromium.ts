import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** No background traffic, and no upgrade of connections to this machine. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const MISSING = 'no Chromium: install one, or name it in CHROME_PATH';

const executable = PLACES.find((place) => existsSync(place));

/** A suite whose tests need a browser; without one its title says so and all tests are skipped. */
export function describeInBrowser(title: string, tests: (this: Mocha.Suite) => void): void {
  if (executable) describe(title, tests);
  else describe.skip(`${title} (skipped: ${MISSING})`, tests);
}

/** Starts the Chromium of `CHROME_PATH`, or the system's, with a temporary profile. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: executable!, args: QUIET });
}
