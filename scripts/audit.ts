/**
 * `npm run audit`: names what is wrong in the local suite's database, in a project (`-- --project ID`, with
 * application default credentials) or in an export (`-- FOLDER`), one line for each. Exits with 0 if nothing
 * is, 1 if something is, 2 if it can't be read. `-- --repair` mends totals first.
 */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { keepGarbageSmall } from '../packages/firestore-emulator/src/launcher/heap-growth.ts';
import { audit, type Source } from './audit/audit.ts';
import { databaseSource } from './audit/database.ts';
import { exportSource } from './audit/export.ts';
import { inOneLine } from './audit/fault.ts';
import { repair } from './audit/repair.ts';
import { findTarget } from './import-movies/database.ts';
import { useOwnTemporaryFolder } from './terminal/own-temporary-folder.ts';
import { showProgress } from './terminal/progress.ts';
import { readCommand } from './terminal/read-command.ts';

const usage = 'npm run audit -- [EXPORT] [--project ID] [--repair]';

/** Triggers that are late have run by then. */
const settleMs = 5 * second;

keepGarbageSmall();
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function main(): Promise<0 | 1> {
  const { values, words } = readCommand({
    usage,
    options: { project: { type: 'string' }, repair: { type: 'boolean', default: false } },
    words: [0, 1],
  });
  useOwnTemporaryFolder();
  const [folder] = words;
  const isExport = folder !== undefined;
  if (isExport && (values.project !== undefined || values.repair))
    throw new Error(`An export is read alone, and never changed. ${usage}`);
  if (!isExport) return ofDatabase(values.project, values.repair);
  const source = await exportSource(folder);
  try {
    return await report(source);
  } finally {
    source.close();
  }
}

async function ofDatabase(named: string | undefined, repairs: boolean): Promise<0 | 1> {
  const target = await findTarget(join(import.meta.dirname, '..'), named);
  if (!target)
    throw new Error(`There is no suite on this machine: run npm start, or name a project. ${usage}`);
  process.env.GCLOUD_PROJECT = target.project;
  if (target.emulator) {
    process.env.FIRESTORE_EMULATOR_HOST = target.emulator;
    process.env.METADATA_SERVER_DETECTION ??= 'none';
  }
  const db = getFirestore(initializeApp({ projectId: target.project }));
  try {
    const source = databaseSource(db);
    if (repairs) for await (const line of repair(db, source, () => Date.now())) console.log(line);
    return await report(source);
  } finally {
    await db.terminate();
  }
}

async function report(source: Source): Promise<0 | 1> {
  let faults = 0;
  const counts = { users: 0, duels: 0 };
  const progress = showProgress(process.stderr, () => performance.now());
  const count = (what: keyof typeof counts) => `${counts[what].toLocaleString('en')} ${what}`;
  progress.step('Auditing', null, () => `${count('users')} and ${count('duels')} read, ${faults} faults`);
  async function* counted<T>(what: keyof typeof counts, items: AsyncIterable<T>) {
    for await (const item of items) {
      counts[what] += 1;
      progress.at(counts.users + counts.duels);
      yield item;
    }
  }
  const watched = {
    ...source,
    users: () => counted('users', source.users()),
    duels: () => counted('duels', source.duels()),
  };
  for await (const fault of audit(watched, () => delay(settleMs))) {
    faults += 1;
    if (process.stderr.isTTY && process.stdout.isTTY) progress.print(inOneLine(fault));
    else console.log(inOneLine(fault));
  }
  if (process.stderr.isTTY) progress.end();
  console.error(
    faults === 0 ? 'Nothing is wrong.' : `${faults} ${faults === 1 ? 'thing is' : 'things are'} wrong.`,
  );
  return faults === 0 ? 0 : 1;
}
