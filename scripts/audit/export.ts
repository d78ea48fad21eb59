import { Timestamp, type Value } from '../../packages/firestore-emulator/src/engine/values/values.ts';
import { sizeOfExport, streamExport } from '../../packages/firestore-emulator/src/export/read-export.ts';
import { findExport } from '../../packages/firestore-emulator/src/export/seed.ts';
import { boardPaths } from './across/boards.ts';
import { sharesPath } from './across/shares.ts';
import { stockPaths } from './across/stocks.ts';
import type { Source } from './audit.ts';
import type { Need } from './checks/causes.ts';
import { duelOfEntry, type StoredDuel } from './duels/between.ts';
import type { Fault } from './fault.ts';
import { openSpill, type Spill } from './spill.ts';
import { placeOf, type Stored } from './stored-user.ts';

/** Documents take a few times their size as objects. */
const bytesAtOnce = 16 * 1024 * 1024;

type UserRecord = { uid: string; document: Stored };
type PathRecord = { path: string } | { need: Need };

/**
 * An export, the emulator's or production's: a folder or its main file. Its documents are in no order, so
 * they are dealt to files by user first; `close` removes them. Throws `ExportError`.
 */
export async function exportSource(path: string): Promise<Source & { close: () => void }> {
  const file = findExport(path);
  const count = Math.ceil((await sizeOfExport(file)) / bytesAtOnce) + 1;
  const users = openSpill(count);
  const paths = openSpill(count);
  const guilds = openSpill(count);
  const duels = openSpill(count);
  const single: Stored[] = [];
  const close = () => {
    users.remove();
    paths.remove();
    guilds.remove();
    duels.remove();
  };
  try {
    for await (const { database, path: documentPath, fields } of streamExport(file)) {
      if (database !== '(default)') continue;
      const place = placeOf(documentPath);
      if (isSingle(documentPath)) single.push({ path: documentPath, data: plainFields(fields) });
      if (/^guilds\/[^/]+$/.test(documentPath))
        guilds.write(userIn(documentPath), {
          path: documentPath,
          data: plainFields(fields),
        } satisfies Stored);
      const duelId = duelIn(documentPath);
      if (duelId !== null)
        duels.write(duelId, { path: documentPath, data: plainFields(fields) } satisfies Stored);
      if (isNeeded(documentPath))
        paths.write(userIn(documentPath), { path: documentPath } satisfies PathRecord);
      if (!place) continue;
      const document = { path: documentPath, data: plainFields(fields) };
      users.write(place.uid, { uid: place.uid, document } satisfies UserRecord);
    }
  } catch (error) {
    close();
    throw error;
  }
  return {
    users: () => byUser(users),
    standings: () => standingsIn(users),
    guilds: () => guildsIn(guilds),
    duels: () => duelsIn(duels),
    documents: async (documentPaths) => single.filter((each) => documentPaths.includes(each.path)),
    unmet: (needs) => unmet(paths, needs),
    again: null,
    close,
  };
}

/** What notifications may be about. */
function isNeeded(path: string): boolean {
  return /^(?:users|deletions|duels)\/[^/]+$/.test(path) || /^players\/[^/]+\/ledger\/challenge:/.test(path);
}

function isSingle(path: string): boolean {
  return [...boardPaths, sharesPath, ...stockPaths].includes(path);
}

async function* standingsIn(users: Spill): AsyncGenerator<Stored> {
  for (const records of users.files<UserRecord>()) {
    for (const { document } of records) if (placeOf(document.path)?.of === 'standings/{}') yield document;
  }
}

async function* guildsIn(guilds: Spill): AsyncGenerator<Stored> {
  for (const records of guilds.files<Stored>()) yield* records;
}

/** The duel that a document is, or is about; null for all others. */
function duelIn(path: string): string | null {
  return path.match(/^duels\/([^/]+)$/)?.[1] ?? duelOfEntry(path);
}

async function* duelsIn(duels: Spill): AsyncGenerator<StoredDuel> {
  for (const records of duels.files<Stored>()) {
    for (const own of Map.groupBy(records, ({ path }) => duelIn(path)).values()) {
      const duel = own.find(({ path }) => path.startsWith('duels/'));
      if (duel) yield { duel, entries: own.filter((each) => each !== duel) };
    }
  }
}

async function* byUser(users: Spill) {
  for (const records of users.files<UserRecord>()) {
    for (const [uid, own] of Map.groupBy(records, (record) => record.uid))
      yield { uid, documents: own.map(({ document }) => document) };
  }
}

async function* unmet(paths: Spill, needs: AsyncIterable<Need>): AsyncGenerator<Fault> {
  for await (const need of needs) paths.write(userIn(need.anyOf[0]!), { need } satisfies PathRecord);
  for (const records of paths.files<PathRecord>()) {
    const existing = new Set(records.flatMap((record) => ('path' in record ? [record.path] : [])));
    for (const record of records) {
      if ('need' in record && !record.need.anyOf.some((path) => existing.has(path))) yield record.need.fault;
    }
  }
}

/** All that could meet a need is of one user, or is one duel, whose id comes second in each path. */
function userIn(path: string): string {
  return path.split('/')[1]!;
}

/** A stored value as the codecs read it. */
function plain(value: Value): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Timestamp) return new Date(value.seconds * 1000 + Math.floor(value.nanos / 1_000_000));
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return plainFields(value);
  return value;
}

function plainFields(fields: ReadonlyMap<string, Value>): Record<string, unknown> {
  return Object.fromEntries([...fields].map(([name, value]) => [name, plain(value)]));
}
