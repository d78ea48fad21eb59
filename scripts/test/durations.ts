import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './workspaces.ts';

/** Seconds that each test file took when it last ran here, by its path. */
export type Durations = Record<string, number>;

const kept = join(root, 'build', 'test', 'durations.json');

/** Empty in a fresh clone. */
export function readDurations(): Durations {
  try {
    return JSON.parse(readFileSync(kept, 'utf8')) as Durations;
  } catch {
    return {};
  }
}

export function keepDurations(measured: Durations): void {
  mkdirSync(dirname(kept), { recursive: true });
  const all = { ...readDurations(), ...measured };
  const sorted = Object.entries(all).sort(([one], [other]) => one.localeCompare(other));
  const rounded = sorted.map(([file, seconds]) => [file, Math.round(seconds * 100) / 100]);
  writeFileSync(kept, `${JSON.stringify(Object.fromEntries(rounded), null, 1)}\n`);
}

/** Files that take far longer than others of their workspace, until they have run here: seconds on two quiet processors. */
const slow: Durations = {};

/** What a file of a workspace takes as a rule, where nothing better is known. */
const usual: Durations = {
  functions: 1.5,
  web: 1,
  'web/test': 12,
  scripts: 2,
  'packages/firestore-emulator': 1,
};

export function expectedSeconds(file: string, measured: Durations): number {
  const known = measured[file] ?? slow[file];
  if (known !== undefined) return known;
  const folders = Object.keys(usual).filter((folder) => file.startsWith(`${folder}/`));
  const [closest] = folders.sort((one, other) => other.length - one.length);
  return closest ? usual[closest]! : 0.3;
}
