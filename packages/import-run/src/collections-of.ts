/** The collections that belong to a part of an import. */
import type { FileCollection } from '@cine/import-reader';
import type { Match } from './match-named.ts';
import { movieOf } from './movie-of.ts';
import type { Named } from './name-movies.ts';
import type { ImportedCollection, ImportedMovie, Run } from './run.ts';

/** The collections of a part: those that its movies name, and with the first part the others. */
export function collectionsOf(
  { collections = [], empty = [] }: Pick<Run, 'collections' | 'empty'>,
  at: number,
  movies: readonly ImportedMovie[],
): ImportedCollection[] {
  const named = idsNamedBy(movies);
  return [...collections.filter(({ id }) => named.has(id)), ...(at === 0 ? empty : [])];
}

/** The collections that movies go into, standing ones by their names. */
export function idsNamedBy(movies: readonly ImportedMovie[]): Set<string> {
  return new Set(
    movies.flatMap(({ wanted, liked, owned, listed = [] }) => [
      ...listed.flatMap(({ collection }) => collection ?? []),
      ...[wanted && 'watchlist', liked && 'likes', owned && 'shelf'].flatMap((id) => id ?? []),
    ]),
  );
}

/** A collection without what only its file needs: which rows it has, and its cover's names. */
export function withoutFileParts({
  list: _list,
  cover: _cover,
  isOfRows: _isOfRows,
  ...rest
}: FileCollection): Omit<ImportedCollection, 'cover'> {
  return rest;
}

/** A file's collections as accounts take them, with their covers among the movies that were found. */
export function toImportedCollections(
  collections: readonly FileCollection[],
  named: readonly Named[],
  matches: readonly Match[],
  choices: ReadonlyMap<number, number | null>,
): ImportedCollection[] {
  return collections.map((collection) => {
    const { cover } = collection;
    const at = cover ? named.findIndex(({ movie }) => isSame(movie, cover)) : -1;
    return { ...withoutFileParts(collection), cover: at < 0 ? null : movieOf(at, matches, choices) };
  });
}

function isSame(movie: Named['movie'], cover: Named['movie']): boolean {
  if (cover.tmdbId !== null) return movie.tmdbId === cover.tmdbId;
  if (cover.imdbId !== null) return movie.imdbId === cover.imdbId;
  return movie.titles[0] === cover.titles[0] && movie.year === cover.year;
}
