/** Keeps how long each test file took, so that the long ones begin first. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../workspaces.ts';

/** Seconds that each test file took when it last ran here, by its path. */
export type Durations = Record<string, number>;

const path = join(root, 'build', 'test', 'durations.json');

/** Empty in a fresh clone. */
export function readDurations(): Durations {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Durations;
  } catch {
    return {};
  }
}

export function keepDurations(measured: Durations): void {
  mkdirSync(dirname(path), { recursive: true });
  const all = { ...readDurations(), ...measured };
  const sorted = Object.entries(all).sort(([one], [other]) => one.localeCompare(other));
  const rounded = sorted.map(([file, seconds]) => [file, Math.round(seconds * 100) / 100]);
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(rounded), null, 1)}\n`);
}

/** Files that take far longer than others of their workspace: seconds in a whole run on two processors. */
export const slow: Durations = {
  'bench/costs/costs.test.ts': 38,
  'scripts/evening/evening.test.ts': 33,
  'functions/test/fuzz/bad-input.test.ts': 28,
  'web/test/session.test.ts': 28,
  'web/test/accessibility.test.ts': 23,
  'functions/test/security-rules/security-rules.test.ts': 17,
  'web/test/offline.test.ts': 16,
  'scripts/build/deploy-folder.test.ts': 15,
  'bench/costs/hostile/hostile.test.ts': 15,
  'functions/src/features/movies/catalogue-sync/jobs.test.ts': 13,
  'functions/src/features/faces/privacy/life.test.ts': 12,
  'functions/test/soak/soak.test.ts': 12,
  'functions/src/features/faces/privacy/delete.test.ts': 11,
  'functions/src/features/faces/guests/guests.test.ts': 10,
  'functions/src/features/faces/moderation/moderation.test.ts': 9,
  'web/test/settings.test.ts': 9,
  'functions/src/features/movies/promotion/promotion.test.ts': 8,
  'functions/src/api/fuzz.test.ts': 8,
  'packages/import-reader/src/hostile.test.ts': 8,
  'scripts/new.test.ts': 7,
};

/** The usual duration of a file, by the closest folder listed. */
const usual: Durations = {
  functions: 0.5,
  scripts: 0.6,
  web: 0.1,
  'web/test': 3,
  'packages/firestore-emulator': 0.8,
};
/** The usual duration of a file that drives the mounted functions. */
const usualWithSuite = 2;

export function expectedSeconds(file: string, measured: Durations): number {
  const last = measured[file] ?? slow[file];
  if (last !== undefined) return last;
  if (file.startsWith('functions/') && usesSuite(file)) return usualWithSuite;
  const folders = Object.keys(usual).filter((folder) => file.startsWith(`${folder}/`));
  const [closest] = folders.sort((one, other) => other.length - one.length);
  return closest ? usual[closest]! : 0.3;
}

function usesSuite(file: string): boolean {
  return /from '(?:#test|[./]+)\/suite\.ts'/.test(readFileSync(join(root, file), 'utf8'));
}
