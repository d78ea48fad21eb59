import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Keeps to itself, and takes connections as they are to a server on this machine. */
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

const found = PLACES.find((place) => existsSync(place));

/** A suite whose tests need a browser; where there is none its title says so, and each test counts as skipped. */
export function describeInBrowser(title: string, tests: (this: Mocha.Suite) => void): void {
  if (found) describe(title, tests);
  else describe.skip(`${title} (skipped: ${MISSING})`, tests);
}

/** Starts a Chromium with a profile that is gone afterwards: that of `CHROME_PATH`, or the system's. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: found!, args: QUIET });
}
