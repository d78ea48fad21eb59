import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find.ts';

/** Prevents requests of Chromium's own, and lets it connect to servers on this machine. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What to do if there is none. */
export const missing = 'no Chromium: install one, or name it in CHROME_PATH';

/** Starts a Chromium with a temporary profile: `CHROME_PATH`'s, the system's, or the npm package's. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error(`There is ${missing}.`);
  return chromium.launch({ executablePath, args: [...quiet, ...args] });
}
