import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../workspaces.ts';

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

/** Files that take far longer than others of their workspace: seconds in a whole run on two processors. */
export const slow: Durations = {
  'scripts/evening/evening.test.ts': 77,
  'bench/costs/costs.test.ts': 75,
  'web/test/session.test.ts': 45,
  'scripts/new.test.ts': 38,
  'functions/test/fuzz/bad-input.test.ts': 35,
  'functions/src/features/faces/privacy/delete.test.ts': 16,
  'functions/src/features/faces/privacy/life.test.ts': 16,
  'web/test/accessibility.test.ts': 30,
  'scripts/import-movies.test.ts': 28,
  'bench/costs/hostile/hostile.test.ts': 26,
  'functions/src/features/movies/catalogue-sync/jobs.test.ts': 26,
  'functions/src/features/movies/catalogue-sync/outages.test.ts': 25,
  'functions/src/features/faces/guests/guests.test.ts': 18,
  'functions/test/security-rules/security-rules.test.ts': 18,
  'web/test/offline.test.ts': 17,
  'packages/firestore-emulator/test/browser/webchannel.test.ts': 17,
  'functions/src/features/movies/promotion/history.emulator.test.ts': 15,
  'packages/firestore-emulator/test/export-cli.test.ts': 15,
  'web/test/challenges.test.ts': 14,
  'web/test/settings.test.ts': 14,
  'functions/src/features/together/challenges/history/history.emulator.test.ts': 14,
  'functions/src/features/movies/catalogue-sync/availability.test.ts': 14,
  'functions/src/features/movies/search/elastic.test.ts': 14,
  'web/test/custom-movies.test.ts': 13,
  'web/test/privacy.test.ts': 13,
  'functions/src/features/movies/promotion/promotion.test.ts': 13,
  'packages/firestore-emulator/test/launcher.test.ts': 13,
  'scripts/build/deploy-folder.test.ts': 13,
  'functions/src/features/core/jobs/schedule.test.ts': 12,
  'packages/firestore-emulator/test/slow-clients.test.ts': 12,
  'packages/firestore-emulator/test/package.test.ts': 10,
};

/** The usual duration of a file, by the closest folder listed. */
const usual: Durations = {
  functions: 0.6,
  scripts: 1,
  web: 0.1,
  'web/test': 10,
  'packages/firestore-emulator': 1,
};
/** The usual duration of a file that drives the mounted functions. */
const usualWithSuite = 2.8;

export function expectedSeconds(file: string, measured: Durations): number {
  const last = measured[file] ?? slow[file];
  if (last !== undefined) return last;
  if (file.startsWith('functions/') && usesSuite(file)) return usualWithSuite;
  const folders = Object.keys(usual).filter((folder) => file.startsWith(`${folder}/`));
  const [closest] = folders.sort((one, other) => other.length - one.length);
  return closest ? usual[closest]! : 0.3;
}

function usesSuite(file: string): boolean {
  return /from '[./]+(?:test\/)?suite\.ts'/.test(readFileSync(join(root, file), 'utf8'));
}
