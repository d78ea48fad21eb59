import type { FileCollection, Row } from '@cine/import-reader';
import { idsNamedBy, toImportedCollections } from './collections-of.ts';
import { toImportedMovie } from './imported-movie.ts';
import type { Match } from './match-named.ts';
import { movieOf } from './movie-of.ts';
import type { Named } from './name-movies.ts';
import { type ImportedMovie, nothingAdded, type Run } from './run.ts';

const moviesInPart = 500;

/** What a user chose for a movie that isn't clear, by its place: a movie, or null to leave it. */
export type Choices = ReadonlyMap<number, number | null>;

type Options = {
  overwrites: boolean;
  choices: Choices;
  collections: readonly FileCollection[];
  partBytes: number;
};

/**
 * What is to be told of each movie, in parts of at most `partBytes`. Their order by id keeps what a part
 * concerns close together.
 */
export function planImport(
  named: readonly Named[],
  matches: readonly Match[],
  {
    importId,
    source,
    overwrites = false,
    choices = new Map(),
    collections = [],
    partBytes = 400_000,
  }: Pick<Run, 'importId' | 'source'> & Partial<Options>,
): Run {
  const byMovie = new Map<number, Row[]>();
  for (const [at, { rows }] of named.entries()) {
    const movieId = movieOf(at, matches, choices);
    if (movieId === null) continue;
    const ofMovie = byMovie.get(movieId);
    if (ofMovie) ofMovie.push(...rows);
    else byMovie.set(movieId, [...rows]);
  }
  const statements = [...byMovie]
    .toSorted(([one], [other]) => one - other)
    .map(([movieId, rows]) => toImportedMovie(movieId, rows));
  const told = toImportedCollections(collections, named, matches, choices);
  const parts = splitIntoParts(statements, Math.max(partBytes / 4, partBytes - bytesOf(told)));
  if (parts.length === 0 && told.length > 0) parts.push([]);
  const run = { importId, source, overwrites, parts, done: 0, added: nothingAdded, kept: [] };
  if (told.length === 0) return run;
  const ids = idsNamedBy(statements);
  return {
    ...run,
    collections: told.filter(({ id }) => ids.has(id)),
    empty: told.filter(({ id }) => !ids.has(id)),
  };
}

function splitIntoParts(statements: readonly ImportedMovie[], partBytes: number): ImportedMovie[][] {
  const parts: ImportedMovie[][] = [];
  let bytes = partBytes;
  for (const each of statements) {
    const size = bytesOf(each) + 1;
    if (bytes + size > partBytes || parts.at(-1)!.length === moviesInPart) {
      parts.push([]);
      bytes = 1;
    }
    parts.at(-1)!.push(each);
    bytes += size;
  }
  return parts;
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
