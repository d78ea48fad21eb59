/** Which of a file's lists the account has, by name. */
import { keyOfList } from './imported-movie.ts';
import type { ImportedCollection, ImportedMovie, Run } from './run.ts';

/** A collection with a name that an account has. */
export type OwnList = Pick<ImportedCollection, 'id' | 'name' | 'order'>;

type ShownCollection = {
  collection: string;
  name: string | null;
  order: string;
  rules: object | null;
  role: string;
};

/** The named collections that an account owns, of those that it is shown, unless they fill themselves. */
export function ownListsAmong(collections: readonly ShownCollection[]): OwnList[] {
  return collections.flatMap(({ collection, name, order, rules, role }) =>
    name === null || rules !== null || role !== 'owner' ? [] : [{ id: collection, name, order }],
  );
}

/** The most collections that a call tells of. */
const maxTold = 203;

/**
 * Puts lists into the account's own collections of the same names. Returns the movies with their places then,
 * and the collections that lists went into. `others` come with the files; those `ofRows` are lists, too.
 */
export function joinOwn(
  movies: readonly ImportedMovie[],
  own: readonly OwnList[],
  others: readonly ImportedCollection[],
  ofRows: ReadonlySet<string> = new Set(),
): { movies: ImportedMovie[]; collections: ImportedCollection[] } {
  const find = findOwn(own);
  const tableIds = new Set(others.map(({ id }) => id));
  const joined = new Map<string, ImportedCollection>();
  const ownOf = (list: string): string | undefined => {
    const ownCollection = find(list);
    if (!ownCollection || tableIds.has(ownCollection.id) || joined.has(ownCollection.id))
      return ownCollection?.id;
    if (tableIds.size + joined.size >= maxTold) return undefined;
    joined.set(ownCollection.id, { ...ownCollection, description: null, cover: null, rules: null });
    return ownCollection.id;
  };
  const place = (movie: ImportedMovie): ImportedMovie => {
    if (!movie.listed) return movie;
    const isOwn = (id: string | undefined) => id !== undefined && !ofRows.has(id);
    const ids = new Set(movie.listed.flatMap(({ collection }) => (isOwn(collection) ? collection! : [])));
    const listed = movie.listed.flatMap((entry) => {
      if (isOwn(entry.collection)) return entry;
      const collection = ownOf(entry.list);
      if (collection === undefined) return entry;
      if (ids.has(collection)) return [];
      ids.add(collection);
      return { ...entry, collection };
    });
    return { ...movie, listed };
  };
  return { movies: movies.map(place), collections: [...joined.values()] };
}

/** Finds a collection by its name, letter for letter if there is one, or else but for signs and case. */
export function findOwn(own: readonly OwnList[]): (list: string) => OwnList | undefined {
  const exact = new Map(own.toReversed().map((each) => [each.name, each]));
  const folded = new Map(own.toReversed().map((each) => [fold(each.name), each]));
  return (list) => exact.get(list) ?? folded.get(fold(list));
}

function fold(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu);
  return words === null ? plain.trim() : words.join(' ');
}

/** What a run does to an account's collections: the names of those it adds to, and the lists without room. */
export type ComingLists = { joined: string[]; unfit: { key: string; name: string }[] };

/** `room` is for how many more collections the account has. Accounts make them in the order of the parts. */
export function comingLists(
  { parts, collections = [], empty = [] }: Pick<Run, 'parts' | 'collections' | 'empty'>,
  own: readonly OwnList[],
  room: number,
): ComingLists {
  const namesById = new Map(own.map(({ id, name }) => [id, name]));
  const named = [...collections, ...empty].filter(({ id }) => !standing.has(id));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const fresh = new Map<string, string>();
  for (const { listed = [] } of parts.flat())
    for (const { list, collection } of listed)
      if (collection === undefined || names.has(collection))
        fresh.set(keyOfList({ list, collection }), names.get(collection ?? '') ?? list);
  for (const [id, name] of names) fresh.set(id, name);
  for (const id of namesById.keys()) fresh.delete(id);
  return {
    joined: named.flatMap(({ id }) => namesById.get(id) ?? []),
    unfit: [...fresh].slice(Math.max(0, room)).map(([key, name]) => ({ key, name })),
  };
}

export const standing: ReadonlySet<string> = new Set(['watchlist', 'likes', 'shelf']);
