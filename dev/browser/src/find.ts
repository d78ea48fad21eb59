import { existsSync } from 'node:fs';
import { findPackage, unpacked } from './packed.ts';
import { places } from './places.ts';

export function hasChromium(): boolean {
  return findSystem() !== null || findPackage() !== null;
}

/** The Chromium of `CHROME_PATH`, the system's, or the npm package's, unpacked if needed; otherwise null. */
export async function findChromium(): Promise<string | null> {
  const folder = findPackage();
  return findSystem() ?? (folder && unpacked(folder));
}

function findSystem(): string | null {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  return named || (places(process.platform, process.env).find((place) => existsSync(place)) ?? null);
}
