import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What to do where `findChromium` finds none. */
export const MISSING = 'no Chromium: install it (apt-get install chromium) or name one in CHROME_PATH';

/** A Chromium or Chrome of this machine, or null. */
export function findChromium(): string | null {
  return [process.env.CHROME_PATH, ...PLACES].find((place) => place && existsSync(place)) ?? null;
}

/** Starts a Chromium that keeps to itself, with a profile that is gone afterwards. */
export function launchChromium(executablePath: string): Promise<Browser> {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args: quiet });
}
