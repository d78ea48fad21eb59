import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { findPackage, type Program, unpacked } from './packed.ts';
import { places } from './places.ts';

/** What to do where there is none. */
const missing = 'no Chromium: install one, or name it in CHROME_PATH';

/** Keeps to itself, and takes connections as they are to a server on this machine. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why no browser can be started on this machine, or null if one can: its own, or one that an npm package brings. */
export function whyNoBrowser(): string | null {
  return findSystem() || findPackage() ? null : missing;
}

/** Starts a Chromium with a profile that is gone afterwards: the one of `CHROME_PATH`, the system's, the package's. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const { path, env } = await program();
  return chromium.launch({
    executablePath: path,
    args: [...quiet, ...args],
    ...(env && { env: { ...process.env, ...env } }),
  });
}

async function program(): Promise<Program> {
  const path = findSystem();
  if (path) return { path };
  const folder = findPackage();
  if (!folder) throw new Error(`There is ${missing}.`);
  return unpacked(folder);
}

function findSystem(): string | null {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`);
  return named || (places(process.platform, process.env).find((place) => existsSync(place)) ?? null);
}
