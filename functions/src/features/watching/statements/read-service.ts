/** What a user's imports say of movies: all that count together, or one import's. */
import type { ImportSource } from '@cine/contract/operations/watching/import-source';
import type { KnownWhen, When } from '@cine/contract/operations/watching/imports';
import type { Firestore } from 'firebase-admin/firestore';
import type { Reader } from '#platform/firestore/reader.ts';
import { daysOf, eveningsOf } from './evenings.ts';
import { type ImportedNote, notesIn } from './notes.ts';
import { findPart, type PartHead } from './parts.ts';
import { type CombinedStatement, combineStatements, ratingOf, type Statement } from './statement.ts';
import * as store from './store.ts';

/** The imports that count: those that weren't undone. */
export function countingNumbers({ imports }: store.Imports): Set<number> {
  return new Set(imports.filter(({ undoneAt }) => undoneAt === null).map(({ number }) => number));
}

/** The imports whose statements are kept: collections may still have something of undone ones. */
export function keptNumbers(imports: store.Imports): Set<number> {
  return new Set([...countingNumbers(imports), ...clearingNumbers(imports)]);
}

/** The undone imports that collections may still have something of. */
export function clearingNumbers({ imports }: store.Imports): Set<number> {
  return new Set(imports.filter(({ isClearing }) => isClearing).map(({ number }) => number));
}

/** All that a user's imports say together, by movie. */
export async function loadCombinedStatements(
  db: Firestore,
  uid: string,
): Promise<Map<number, CombinedStatement>> {
  const imports = await store.readImports(db, uid);
  const statements = await statementsIn(db, uid, imports, imports.parts);
  const byMovie = Map.groupBy([...statements.values()].flat(), ({ movieId }) => movieId);
  return new Map([...byMovie].map(([movieId, all]) => [movieId, combineStatements(all)]));
}

/** A watch on a known day that an import brought, and the service that it came from. */
export type DatedWatch = { movieId: number; day: KnownWhen; source: ImportSource };

/** All watches on known days that a user's imports brought, each evening once. */
export async function loadDatedWatches(db: Firestore, uid: string): Promise<DatedWatch[]> {
  const imports = await store.readImports(db, uid);
  const byMovie = await partlyByMovie(db, uid, imports, imports.parts, 'watched');
  const sources = new Map(imports.imports.map(({ number, source }) => [number, source]));
  return [...byMovie.values()].flatMap((ofMovie) => {
    const evenings = new Set(eveningsOf(daysOf(ofMovie)));
    return ofMovie.flatMap(({ movieId, by, watched = [] }) => {
      const source = sources.get(by)!;
      return watched.filter((day) => evenings.has(day)).map((day) => ({ movieId, day, source }));
    });
  });
}

/** What a user's imports say of a movie in words. */
export async function loadImportedNotes(
  db: Firestore,
  uid: string,
  movieId: number,
): Promise<ImportedNote[]> {
  const imports = await store.readImports(db, uid);
  const statements = await statementsIn(db, uid, imports, findParts(imports.parts, [movieId]));
  const ofMovie = [...statements.values()].flat().filter((statement) => statement.movieId === movieId);
  return notesIn(imports.imports, ofMovie);
}

/** What imports say of movies; null if none was made or undone since an instant. */
export async function readIfChangedSince(
  reader: Reader,
  uid: string,
  movieIds: readonly number[],
  since: number,
): Promise<Pick<StatementsBy, 'imports' | 'counting'> | null> {
  const imports = await store.readImports(reader, uid);
  if (imports.imports.every(({ at, undoneAt }) => Math.max(at, undoneAt ?? 0) < since)) return null;
  const numbers = countingNumbers(imports);
  const wantedIds = new Set(movieIds);
  const places = findParts(imports.parts, movieIds).map(({ part }) => part);
  const counting: Statement[] = [];
  for await (const statements of store.readPartsInTurn(reader, uid, places))
    counting.push(...statements.filter(({ movieId, by }) => wantedIds.has(movieId) && numbers.has(by)));
  return { imports, counting: Map.groupBy(counting, ({ movieId }) => movieId) };
}

/** When imported ratings were given, in epoch milliseconds: of one movie, or of all. */
export async function readRatedAt(
  reader: Reader,
  uid: string,
  movieId: number | 'all',
): Promise<Map<number, number>> {
  const imports = await store.readImports(reader, uid);
  const heads = movieId === 'all' ? imports.parts : findParts(imports.parts, [movieId]);
  const byMovie = await partlyByMovie(reader, uid, imports, heads, 'rating');
  const importedAt = new Map(imports.imports.map(({ number, at }) => [number, at]));
  const rated = new Map<number, number>();
  for (const [movieId, all] of byMovie) {
    const last = ratingOf(all);
    const statement = all.find(({ rating }) => rating === last);
    if (last && statement) rated.set(movieId, whenRated(last.at, importedAt.get(statement.by)!));
  }
  return rated;
}

/** When a rating was given; when it was imported where the file doesn't say, or says a later time. */
export function whenRated(at: When, importedAt: number): number {
  const instant = at === null ? importedAt : Date.parse('date' in at ? at.date : at.instant);
  return Math.max(0, Math.min(instant, importedAt));
}

export function findParts(heads: readonly PartHead[], movieIds: readonly number[]): PartHead[] {
  const ofMovies = new Set(movieIds.map((movieId) => findPart(heads, movieId)));
  return [...ofMovies].filter((head) => head !== null);
}

/** What the imports that count say of one kind alone, by movie: the rest of a part isn't kept. */
async function partlyByMovie<Kind extends 'watched' | 'rating'>(
  reader: Reader,
  uid: string,
  imports: store.Imports,
  heads: readonly PartHead[],
  kind: Kind,
): Promise<Map<number, Pick<Statement, 'movieId' | 'by' | Kind>[]>> {
  const numbers = countingNumbers(imports);
  const places = heads.map(({ part }) => part);
  const statementParts: Pick<Statement, 'movieId' | 'by' | Kind>[] = [];
  for await (const statements of store.readPartsInTurn(reader, uid, places))
    for (const { movieId, by, [kind]: content } of statements)
      if (content !== undefined && numbers.has(by))
        statementParts.push({ movieId, by, [kind]: content } as (typeof statementParts)[number]);
  return Map.groupBy(statementParts, ({ movieId }) => movieId);
}

/** The statements of parts, without those of undone imports. */
async function statementsIn(
  reader: Reader,
  uid: string,
  imports: store.Imports,
  heads: readonly PartHead[],
): Promise<Map<number, Statement[]>> {
  return statementsBy(reader, uid, countingNumbers(imports), heads);
}

/** The statements of parts that imports of some numbers made. */
export async function statementsBy(
  reader: Reader,
  uid: string,
  numbers: ReadonlySet<number>,
  heads: readonly PartHead[],
): Promise<Map<number, Statement[]>> {
  const parts = await Promise.all(heads.map(({ part }) => store.readPart(reader, uid, part)));
  return new Map(heads.map(({ part }, at) => [part, parts[at]!.filter(({ by }) => numbers.has(by))]));
}

/** All that an import brought, and what the imports that count say of movies. */
export type StatementsBy = {
  imports: store.Imports;
  own: Statement[];
  counting: ReadonlyMap<number, readonly Statement[]>;
};

/** What an import brought, also after it was undone. */
export async function loadStatementsBy(db: Firestore, uid: string, number: number): Promise<StatementsBy> {
  const imports = await store.readImports(db, uid);
  const parts = await Promise.all(imports.parts.map(({ part }) => store.readPart(db, uid, part)));
  const statements = parts.flat();
  const numbers = countingNumbers(imports);
  const counting = statements.filter(({ by }) => numbers.has(by));
  return {
    imports,
    own: statements.filter(({ by }) => by === number),
    counting: Map.groupBy(counting, ({ movieId }) => movieId),
  };
}

/** A page of what a user's imports brought, by movie and import. */
export async function loadStatements(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<{ id: string; statement: Statement; importId: string }[]> {
  const imports = await store.readImports(db, uid);
  const ids = new Map(imports.imports.map(({ id, number }) => [number, id]));
  const [movieId = 0, by = 0] = (afterId ?? '').split('-').map(Number);
  const entries: { id: string; statement: Statement; importId: string }[] = [];
  const first = findPart(imports.parts, movieId);
  for (const head of imports.parts.slice(first ? imports.parts.indexOf(first) : 0)) {
    const statements = await statementsIn(db, uid, imports, [head]);
    for (const statement of statements.get(head.part)!) {
      const isAfter = statement.movieId > movieId || (statement.movieId === movieId && statement.by > by);
      if (isAfter)
        entries.push({
          id: `${statement.movieId}-${statement.by}`,
          statement,
          importId: ids.get(statement.by)!,
        });
    }
    if (entries.length >= limit) break;
  }
  return entries.slice(0, limit);
}
