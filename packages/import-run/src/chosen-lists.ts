/** The lists of files that are brought in, and those left out. */
import type { FileCollection, Row } from '@cine/import-reader';
import { keyOfList, listName } from './imported-movie.ts';
import type { Match } from './match-named.ts';
import { movieOf } from './movie-of.ts';
import type { Named } from './name-movies.ts';
import { findOwn, type OwnList, standing } from './own-lists.ts';

/** A list of files, by which it is chosen or left out. */
export type ListOfFiles = {
  key: string;
  name: string;
  /** Its movies that were found. */
  movies: number;
  /** Whether it goes into a collection that the account has. */
  joins: boolean;
};

/** The lists and collections of files, in their order. */
export function listsOfFiles(
  named: readonly Named[],
  matches: readonly Match[],
  choices: ReadonlyMap<number, number | null>,
  collections: readonly FileCollection[],
  own: readonly OwnList[],
): ListOfFiles[] {
  const find = findOwn(own);
  const ids = new Set(own.map(({ id }) => id));
  const lists = new Map<string, { name: string; movies: Set<number> }>();
  const names = new Map(collections.map(({ id, name }) => [id, name]));
  for (const { id, name, isOfRows } of collections)
    if (!isOfRows && !standing.has(id)) lists.set(id, { name, movies: new Set() });
  for (const [at, { rows }] of named.entries()) {
    const movieId = movieOf(at, matches, choices);
    if (movieId === null) continue;
    for (const { listed } of rows.map(({ says }) => says)) {
      if (!listed || standing.has(listed.collection ?? '')) continue;
      const key = keyOfList(listed);
      const name = names.get(listed.collection ?? '') ?? listName(listed.list);
      const list = lists.get(key) ?? { name, movies: new Set() };
      lists.set(key, list);
      list.movies.add(movieId);
    }
  }
  return [...lists].map(([key, { name, movies }]) => {
    const joins = ids.has(key) || find(name) !== undefined;
    return { key, name, movies: movies.size, joins };
  });
}

/** A movie's rows without what they say of lists that are left out; those that say nothing else go. */
export function withoutLists(rows: readonly Row[], without: ReadonlySet<string>): Row[] {
  if (without.size === 0) return [...rows];
  return rows.flatMap((row) => {
    const { listed, ...says } = row.says;
    if (!listed || !without.has(keyOfList(listed))) return row;
    return Object.keys(says).length > 0 ? { ...row, says } : [];
  });
}

/** Whether a row is only about a list that is left out. */
export function isOfLeftList(row: Row, without: ReadonlySet<string>): boolean {
  return withoutLists([row], without).length === 0;
}
