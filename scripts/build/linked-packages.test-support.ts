import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Lock, type LockedPackage, readLock } from './deploy-lock.ts';

const root = join(import.meta.dirname, '../..');
/** What Node loads of a package. */
const loaded = /\.(?:[cm]?js|json|node|proto|so[.\d]*|wasm)$/;

/**
 * A new folder outside the repository with the packages of a built folder's lock, and no others: hard links
 * to those that are installed here.
 */
export async function linkedFor(built: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cine-deploy-')));
  const installed = Object.entries(readLock().packages).filter(([path]) => existsSync(join(root, path)));
  const sourceOf = new Map(installed.map(([path, entry]) => [versionOf(path, entry), join(root, path)]));
  const { packages } = JSON.parse(readFileSync(join(built, 'package-lock.json'), 'utf8')) as Lock;
  for (const [path, entry] of Object.entries(packages)) {
    const source = sourceOf.get(versionOf(path, entry));
    if (path !== '' && source) linkFiles(source, join(folder, path));
  }
  return folder;
}

/** A package's name and version, by its path in a lock. */
function versionOf(path: string, { version }: LockedPackage): string {
  return `${path.split('node_modules/').at(-1)}@${String(version)}`;
}

function linkFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') linkFiles(source, target);
    } else if (loaded.test(entry.name)) link(source, target);
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // On another file system.
    copyFileSync(source, target);
  }
}
