/** Changes what imports say of movies in a transaction, and deletes what an undone import said. */
import { chunksOf } from '@cine/contract/chunks-of';
import type { ImportCounts } from '@cine/contract/operations/watching/imports';
import type { Firestore } from 'firebase-admin/firestore';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import {
  findPart,
  moviesIn,
  type PartHead,
  sizeOf,
  splitIntoParts,
  startAtZero,
  withStatements,
} from './parts.ts';
import { clearingNumbers, findParts, keptNumbers, statementsBy } from './read-service.ts';
import { type Statement, sumImportCounts } from './statement.ts';
import * as store from './store.ts';

/** What imports say of some movies, inside a transaction: read now, written once all reads are done. */
export type PlannedStatements = {
  imports: store.Imports;
  /** The statements of the movies, without those of undone imports. */
  of: (movieId: number) => readonly Statement[];
  /** All statements that were read, of each movie together. */
  all: readonly (readonly Statement[])[];
  /** Packs what changed: the imports, and all statements of some movies. Returns the write. */
  packChanges: (
    imports: store.Imports,
    changed: ReadonlyMap<number, readonly Statement[]>,
  ) => Promise<() => void>;
};

const none: readonly Statement[] = [];

/** Packed bytes up to which a part is kept whole; Firestore's limit is 1 MiB. */
export const maxPartBytes = 700_000;

/** Plans changes to what imports say of some movies, or of all. */
export async function planStatements(
  tx: Tx,
  uid: string,
  movieIds: readonly number[] | 'all',
): Promise<PlannedStatements> {
  const imports = await store.readImports(tx, uid);
  const heads = movieIds === 'all' ? imports.parts : findParts(imports.parts, movieIds);
  const clearing = clearingNumbers(imports);
  const statements = await statementsBy(tx, uid, keptNumbers(imports), heads);
  const all = [...statements.values()].flat();
  const counting = all.filter(({ by }) => !clearing.has(by));
  const byMovie = Map.groupBy(counting, ({ movieId }) => movieId);
  const undone = Map.groupBy(
    all.filter(({ by }) => clearing.has(by)),
    ({ movieId }) => movieId,
  );
  return {
    imports,
    of: (movieId) => byMovie.get(movieId) ?? none,
    all: [...byMovie.values()],
    packChanges: async (changed, ofMovies) => {
      const withUndone = new Map(
        [...ofMovies].map(([movieId, own]) => [movieId, [...own, ...(undone.get(movieId) ?? none)]]),
      );
      const parts = await changedParts(imports.parts, statements, withUndone, imports.lastPart);
      return () => {
        for (const { part, packed } of parts.written) store.writePart(tx, uid, part, packed);
        for (const part of parts.deleted) store.deletePart(tx, uid, part);
        store.writeImports(tx, uid, { ...changed, parts: parts.heads, lastPart: parts.lastPart });
      };
    },
  };
}

/** Parts that are cleaned in one transaction; together they stay far below its 10 MiB. */
const cleanedAtOnce = 8;

/**
 * Deletes what an import said once it is out of all collections; `takenOf` tells what was taken back, of what
 * it was counted to bring. Movies are noted as `leaving` until `noteMoviesGone`. May be repeated.
 */
export async function deleteUndoneStatements(
  db: Firestore,
  uid: string,
  importId: string,
  takenOf: (counts: ImportCounts) => ImportCounts,
  leaving: readonly number[],
): Promise<ImportCounts> {
  const taken = await transact(db, async (tx) => {
    const storedImports = await store.readImports(tx, uid);
    const own = storedImports.imports.find(({ id }) => id === importId);
    if (!own?.isClearing) return own?.counts ?? sumImportCounts([]);
    const { isClearing: _, moved: __, ...cleared } = { ...own, counts: takenOf(own.counts) };
    const after = { ...cleared, ...(leaving.length > 0 && { leaving: [...leaving] }) };
    const imports = storedImports.imports.map((each) => (each === own ? after : each));
    store.writeImports(tx, uid, { ...storedImports, imports });
    return cleared.counts;
  });
  const parts = (await store.readImports(db, uid)).parts.map(({ part }) => part);
  for (const chunk of chunksOf(parts, cleanedAtOnce))
    await transact(db, (tx) => cleanParts(tx, uid, new Set(chunk)));
  return taken;
}

/** Notes that the movies are gone that an undone import added. */
export async function noteMoviesGone(db: Firestore, uid: string, importId: string): Promise<void> {
  await transact(db, async (tx) => {
    const storedImports = await store.readImports(tx, uid);
    const imports = storedImports.imports.map((each) => (each.id === importId ? withoutLeaving(each) : each));
    store.writeImports(tx, uid, { ...storedImports, imports });
  });
}

function withoutLeaving({ leaving: _, ...rest }: store.Import): store.Import {
  return rest;
}

async function cleanParts(tx: Tx, uid: string, parts: ReadonlySet<number>): Promise<void> {
  const imports = await store.readImports(tx, uid);
  const numbers = keptNumbers(imports);
  const writes: (() => void)[] = [];
  const cleaned = imports.parts.map(async (head) => {
    if (!parts.has(head.part)) return [head];
    const statements = await store.readPart(tx, uid, head.part);
    const remaining = statements.filter(({ by }) => numbers.has(by));
    if (remaining.length === statements.length) return [head];
    const packed = await store.packStatements(remaining);
    writes.push(() =>
      remaining.length > 0
        ? store.writePart(tx, uid, head.part, packed)
        : store.deletePart(tx, uid, head.part),
    );
    return remaining.length > 0 ? [{ ...head, ...sizeOf(remaining, packed) }] : [];
  });
  const heads = (await Promise.all(cleaned)).flat();
  if (writes.length === 0) return;
  for (const write of writes) write();
  store.writeImports(tx, uid, { ...imports, parts: startAtZero(heads) });
}

type ChangedParts = {
  heads: PartHead[];
  lastPart: number;
  written: { part: number; packed: store.PackedStatements }[];
  deleted: number[];
};

/** The parts after statements changed. Parts that stay as they are aren't written. */
async function changedParts(
  heads: readonly PartHead[],
  statements: ReadonlyMap<number, readonly Statement[]>,
  changed: ReadonlyMap<number, readonly Statement[]>,
  lastPart: number,
): Promise<ChangedParts> {
  const outcome: ChangedParts = { heads: [], lastPart, written: [], deleted: [] };
  const byPart = Map.groupBy(changed, ([movieId]) => findPart(heads, movieId)?.part ?? null);
  for (const head of heads) {
    const ofPart = byPart.get(head.part);
    if (ofPart) await addParts(outcome, head, statements.get(head.part)!, new Map(ofPart));
    else outcome.heads.push(head);
  }
  const unplaced = byPart.get(null);
  if (unplaced) await addParts(outcome, null, [], new Map(unplaced));
  return { ...outcome, heads: startAtZero(outcome.heads) };
}

/** Adds what a part became: cut if it has grown too large, and deleted if it is empty. */
async function addParts(
  outcome: ChangedParts,
  head: PartHead | null,
  former: readonly Statement[],
  changed: ReadonlyMap<number, readonly Statement[]>,
): Promise<void> {
  const chunks = await packInHalves(splitIntoParts(withStatements(former, changed)));
  if (head && chunks.length === 0) outcome.deleted.push(head.part);
  for (const [at, chunk] of chunks.entries()) {
    const isFirst = at === 0 && head !== null;
    const part = isFirst ? head.part : ++outcome.lastPart;
    const from = isFirst ? head.from : chunk.statements[0]!.movieId;
    outcome.heads.push({ part, from, ...sizeOf(chunk.statements, chunk.packed) });
    if (!isFirst || !isSame(chunk.statements, former)) outcome.written.push({ part, packed: chunk.packed });
  }
}

/** Packs statements, in halves where they take too many bytes. */
async function packInHalves(
  chunks: readonly Statement[][],
): Promise<{ statements: Statement[]; packed: store.PackedStatements }[]> {
  const all = await Promise.all(
    chunks.map(async (statements) => {
      const one = await store.packStatements(statements);
      const movies = moviesIn(statements);
      if (one.bytes.length <= maxPartBytes || movies < 2) return [{ statements, packed: one }];
      return packInHalves(splitIntoParts(statements, 1, Math.ceil(movies / 2)));
    }),
  );
  return all.flat();
}

function isSame(statements: readonly Statement[], former: readonly Statement[]): boolean {
  return statements.length === former.length && statements.every((statement, at) => statement === former[at]);
}
