/**
 * `npm run migrate -- --project ID`: rewrites documents of former versions in the newest one, in a project
 * with application default credentials (`gcloud auth application-default login`), or without `--project` in
 * the local suite. It may run while people use the product, and goes on where it was interrupted.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { findTarget } from '../import-movies/database.ts';
import { showProgress } from '../terminal/progress.ts';
import { readCommand } from '../terminal/read-command.ts';
import { copyFaces } from './faces.ts';
import { kindsWithFormerVersions } from './kinds.ts';
import { formerIn, migrate, type Progress } from './migrate.ts';

const usage = `npm run migrate -- [--project ID] [--dry-run]

  --project ID  a project, rather than the suite on this machine
  --dry-run     only counts, by kind and version

It reads every document of the kinds that have former versions, and goes on where it was interrupted.
It also copies the faces of members into groups that they joined before groups had any. It ends with 0 if
none of a former version is left, with 1 otherwise.`;
const { values } = readCommand({
  usage,
  options: { project: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
});

const root = join(import.meta.dirname, '../..');
try {
  process.exitCode = await main(values['dry-run']);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main(isDry: boolean): Promise<0 | 1> {
  const target = await findTarget(root, values.project);
  if (!target) throw new Error('There is no suite on this machine: run npm start, or name a project.');
  process.env.GCLOUD_PROJECT = target.project;
  if (target.emulator) {
    process.env.FIRESTORE_EMULATOR_HOST = target.emulator;
    process.env.METADATA_SERVER_DETECTION ??= 'none';
  }
  const kinds = await kindsWithFormerVersions();
  const db = getFirestore(initializeApp({ projectId: target.project }));
  const file = join(root, 'build', 'migrations', `${target.project}${isDry ? '-dry' : ''}.json`);
  const former = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Progress) : null;
  if (former) console.log(`It goes on where a run was interrupted; to begin again, delete ${file}.`);
  mkdirSync(dirname(file), { recursive: true });
  const progress = showProgress(process.stderr, () => performance.now());
  const collections = new Set(kinds.map(({ collection }) => collection));
  progress.step(isDry ? 'Counting' : 'Migrating', collections.size, () => 'collections');
  const { counts, unreadable } = await migrate(db, kinds, former, {
    isDry,
    save: (at) => {
      writeFileSync(file, JSON.stringify(at));
      progress.at(at.finished.length);
    },
  });
  const faces = await copyFaces(db, { isDry });
  progress.end();
  rmSync(file);
  await db.terminate();
  for (const { codec } of kinds)
    for (const [version, met] of Object.entries(counts[codec.name] ?? {}))
      console.log(`${codec.name}, version ${version} of ${codec.version}: ${met}`);
  for (const path of unreadable.slice(0, 20)) console.error(`No version reads ${path}`);
  if (unreadable.length > 20) console.error(`and ${unreadable.length - 20} more`);
  const formerOnes = formerIn(counts, kinds);
  if (formerOnes === 0) console.log('No document is of a former version.');
  else if (isDry) console.log(`${formerOnes} documents are of a former version: run it without --dry-run.`);
  else console.log(`${formerOnes - unreadable.length} documents were rewritten.`);
  if (faces > 0) console.log(`${faces} groups ${isDry ? 'lack' : 'lacked'} faces of members.`);
  return unreadable.length > 0 || (isDry && formerOnes > 0) ? 1 : 0;
}
