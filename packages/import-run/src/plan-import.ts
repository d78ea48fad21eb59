import type { FileCollection, Row } from '@cine/import-reader';
import { notesOf } from '@cine/import-reader/merge';
import { withoutLists } from './chosen-lists.ts';
import { idsNamedBy, toImportedCollections } from './collections-of.ts';
import { toImportedMovie } from './imported-movie.ts';
import type { Match } from './match-named.ts';
import { movieOf } from './movie-of.ts';
import type { Named } from './name-movies.ts';
import { joinOwn, type OwnList } from './own-lists.ts';
import { type ImportedMovie, nothingAdded, type Run } from './run.ts';
import { servicesOf } from './source.ts';

const moviesInPart = 500;
/** The most lists of a movie in a part. */
const listsInPart = 20;

/** What a user chose for a movie that isn't clear, by its place: a movie, or null to leave it. */
export type Choices = ReadonlyMap<number, number | null>;

type Options = {
  overwrites: boolean;
  choices: Choices;
  collections: readonly FileCollection[];
  /** The account's collections, into which lists of their names go. */
  own: readonly OwnList[];
  /** The keys of lists that are left out. */
  without: ReadonlySet<string>;
  partBytes: number;
};

/**
 * What an import states of each movie, in parts of at most `partBytes`. Their order by id keeps what a part
 * concerns close together. If a movie is on many lists or has several notes, later parts tell the rest.
 */
export function planImport(
  named: readonly Named[],
  matches: readonly Match[],
  {
    importId,
    source,
    sources,
    overwrites = false,
    choices = new Map(),
    collections = [],
    own = [],
    without = new Set(),
    partBytes = 400_000,
  }: Pick<Run, 'importId' | 'source' | 'sources'> & Partial<Options>,
): Run {
  const byMovie = new Map<number, Row[]>();
  for (const [at, { rows: all }] of named.entries()) {
    const movieId = movieOf(at, matches, choices);
    const rows = withoutLists(all, without);
    if (movieId === null || rows.length === 0) continue;
    const ofMovie = byMovie.get(movieId);
    if (ofMovie) ofMovie.push(...rows);
    else byMovie.set(movieId, [...rows]);
  }
  const mergedMovies = [...byMovie]
    .toSorted(([one], [other]) => one - other)
    .map(([movieId, rows]) => toImportedMovie(movieId, rows));
  const taken = collections.filter(({ id }) => !without.has(id));
  const ofFiles = toImportedCollections(taken, named, matches, choices);
  const ofRows = new Set(collections.flatMap(({ id, isOfRows }) => (isOfRows ? id : [])));
  const { movies: statements, collections: joined } = joinOwn(mergedMovies, own, ofFiles, ofRows);
  const ids = idsNamedBy(statements);
  const allCollections = [...ofFiles.filter(({ id }) => !ofRows.has(id) || ids.has(id)), ...joined];
  const bytes = Math.max(partBytes / 4, partBytes - bytesOf(allCollections));
  const notes = new Map([...byMovie].map(([movieId, rows]) => [movieId, notesOf(rows).slice(1)]));
  const parts = inRounds(statements, notes).flatMap((round) => splitIntoParts(round, bytes));
  if (parts.length === 0 && allCollections.length > 0) parts.push([]);
  const about = { importId, ...servicesOf({ source, sources }), overwrites };
  const run = { ...about, parts, done: 0, added: nothingAdded, kept: [] };
  if (allCollections.length === 0) return run;
  return {
    ...run,
    collections: allCollections.filter(({ id }) => ids.has(id)),
    empty: allCollections.filter(({ id }) => !ids.has(id)),
  };
}

/** Each movie once in a round, with no more lists than a part takes, and one of its notes. */
function inRounds(
  statements: readonly ImportedMovie[],
  furtherNotes: ReadonlyMap<number, readonly string[]>,
): ImportedMovie[][] {
  const rounds: ImportedMovie[][] = [];
  let left = [...statements];
  while (left.length > 0) {
    rounds.push(left.map((each) => withLists(each, each.listed?.slice(0, listsInPart))));
    left = left.flatMap(({ movieId, listed = [] }) => {
      const rest = listed.slice(listsInPart);
      const note = furtherNotes.get(movieId)?.[rounds.length - 1];
      const more = { ...(rest.length > 0 && { listed: rest }), ...(note !== undefined && { note }) };
      return Object.keys(more).length > 0 ? { movieId, ...more } : [];
    });
  }
  return rounds;
}

function withLists(movie: ImportedMovie, listed: ImportedMovie['listed']): ImportedMovie {
  return listed ? { ...movie, listed } : movie;
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
