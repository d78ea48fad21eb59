import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { day, minute, second } from '@cine/contract/time';
import type { LocalSuite } from '../../../scripts/build.ts';

const root = join(import.meta.dirname, '../../..');
/** Builds of the site, and what tests found out about them. */
const sites = join(root, 'build', 'test', 'sites');
/** Stand for the suite's ports in a kept build. */
const standIns = {
  auth: 90_000_000_001,
  firestore: 90_000_000_002,
  functions: 90_000_000_003,
  clock: 90_000_000_004,
};

/** Stands for the suite's people in a kept build, in a text with or without backslashes before its quotes. */
const noPeople = /,(\\*)"people\1":\[\]/g;

/** A folder with the production build, until this process ends: a copy of one kept while sources stay. */
export async function builtSite({ ports, people, ...suite }: LocalSuite, appCheckKey = ''): Promise<string> {
  const built = join(sites, hashOfSources(`${JSON.stringify(suite)} ${appCheckKey}`));
  await buildOnce(built, () => build(built, { ...suite, ports: standIns, people: [] }, appCheckKey));
  const folder = mkdtempSync(join(tmpdir(), 'cine-site-'));
  after(() => rmSync(folder, { recursive: true }));
  cpSync(built, folder, { recursive: true });
  const all = people && `,"people":${JSON.stringify(people)}`;
  for (const script of filesIn(join(folder, 'assets')).filter((file) => file.endsWith('.js'))) {
    const before = readFileSync(script, 'utf8');
    const now = Object.entries(standIns).reduce(
      (text, [name, standIn]) => text.replaceAll(`${standIn}`, `${ports[name as keyof typeof ports]}`),
      before.replace(noPeople, (_, slashes: string) => all?.replaceAll('"', `${slashes}"`) ?? ''),
    );
    if (now !== before) writeFileSync(script, now);
  }
  return folder;
}

/** Builds what isn't there yet, or waits for the process that does. */
async function buildOnce(target: string, build: () => Promise<void>): Promise<void> {
  mkdirSync(sites, { recursive: true });
  const lock = `${target}.lock`;
  while (!existsSync(target)) {
    try {
      mkdirSync(lock);
    } catch {
      // One that was killed leaves its lock.
      if (ageOf(lock) > 2 * minute) rmSync(lock, { recursive: true, force: true });
      await setTimeout(second / 5);
      continue;
    }
    try {
      await build();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function ageOf(path: string): number {
  const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return Date.now() - mtimeMs;
}

async function build(target: string, suite: LocalSuite, appCheckKey: string): Promise<void> {
  const { buildSite } = await import('../../../scripts/build.ts');
  const fresh = mkdtempSync(join(sites, 'building-'));
  await buildSite(fresh, suite, appCheckKey);
  for (const old of readdirSync(sites).map((name) => join(sites, name)))
    if (ageOf(old) > day) rmSync(old, { recursive: true, force: true });
  renameSync(fresh, target);
}

/** A file that is kept as long as the site's sources and this text stay the same. */
export function fileAbout(about: string): string {
  mkdirSync(sites, { recursive: true });
  return join(sites, hashOfSources(about));
}

/** The packages that the site is built with. */
const engines = ['combat', 'export-writer', 'import-reader', 'import-run'].map(
  (name) => `packages/${name}/src`,
);

let sources: Buffer | undefined;

function hashOfSources(options: string): string {
  sources ??= readSources();
  return createHash('sha256').update(options).update(sources).digest('hex').slice(0, 16);
}

/** A digest of all that a build depends on. */
function readSources(): Buffer {
  const single = [
    'index.html',
    'package.json',
    'vite.config.ts',
    'chunks.ts',
    'preload.ts',
    'pwa.ts',
    'without-probe.ts',
  ];
  const files = [
    join(root, 'package-lock.json'),
    join(root, 'scripts', 'build.ts'),
    ...single.map((name) => join(root, 'web', name)),
    ...['web/src', 'web/public', 'contract/src', ...engines].flatMap((folder) => filesIn(join(root, folder))),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
