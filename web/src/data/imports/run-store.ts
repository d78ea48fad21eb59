import type { Run } from '@cine/import-run';
import { createStore, delMany, get, keys, setMany, type UseStore, update } from 'idb-keyval';
import type { LineOfReport } from './report-lines.ts';
import type { ImportRun } from './run.ts';

/** A user's last import on this device, until they end it or sign out, and what they left out. */

type Key = [uid: string, what: 'run' | 'lines' | 'left'] | [uid: string, what: 'part', part: number];

let store: UseStore | undefined;

export async function readRun(uid: string): Promise<ImportRun | null> {
  const run = await get<ImportRun>(keyOf(uid, 'run'), storeHere());
  // One that was begun before parts were told apart.
  return run
    ? { ...run, firsts: run.firsts ?? [], lost: run.lost ?? [], inSeveral: run.inSeveral ?? [] }
    : null;
}

/** Does nothing if the run was forgotten meanwhile. */
export async function saveRun(uid: string, run: ImportRun): Promise<void> {
  await update<ImportRun | undefined>(
    keyOf(uid, 'run'),
    (former) => (former?.importId === run.importId ? run : former),
    storeHere(),
  );
}

/** Stores a run with its parts and report, instead of a former one. */
export async function keepRun(
  uid: string,
  { run, parts }: { run: ImportRun; parts: Run['parts'] },
  lines: readonly LineOfReport[],
): Promise<void> {
  await forgetRun(uid);
  const entries: [Key, unknown][] = parts.map((part, at) => [[uid, 'part', at], part]);
  // All at once: a run without its parts couldn't go on.
  await setMany([...entries, [keyOf(uid, 'lines'), lines], [keyOf(uid, 'run'), run]], storeHere());
}

/** What one part still sends; undefined once it was sent and forgotten. */
export async function partOf(uid: string, part: number): Promise<Run['parts'][number] | undefined> {
  return get<Run['parts'][number]>([uid, 'part', part] satisfies Key, storeHere());
}

export async function readLines(uid: string): Promise<LineOfReport[]> {
  return (await get<LineOfReport[]>(keyOf(uid, 'lines'), storeHere())) ?? [];
}

export async function forgetPart(uid: string, part: number): Promise<void> {
  await delMany([[uid, 'part', part] satisfies Key], storeHere());
}

export async function forgetRun(uid: string): Promise<void> {
  const ownKeys = (await keys<Key>(storeHere())).filter(([owner, what]) => owner === uid && what !== 'left');
  await delMany(ownKeys, storeHere());
}

/** The names that they left out where several movies fit; these outlast the import. */
export async function readLeft(uid: string): Promise<string[]> {
  return (await get<string[]>(keyOf(uid, 'left'), storeHere())) ?? [];
}

export async function keepLeft(uid: string, left: readonly string[]): Promise<void> {
  await setMany([[keyOf(uid, 'left'), left]], storeHere());
}

function keyOf(uid: string, what: 'run' | 'lines' | 'left'): Key {
  return [uid, what];
}

function storeHere(): UseStore {
  store ??= createStore('cine-imports', 'runs');
  return store;
}
