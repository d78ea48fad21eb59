import { isStandingId } from '@cine/contract/operations/watching/collection-parts';
import type { ImportedCollection, ImportedMovie } from '@cine/contract/operations/watching/imports';
import type { Tx } from '#platform/firestore/transact.ts';
import { readOwnCollection } from '../collections/index.ts';
import { collectionIdOf } from '../statements/index.ts';
import { repairCollection } from './repair-movie.ts';

/** The user's collections that files name by ids: by those ids, what they are, with the user's own ids. */
export type OwnCollections = ReadonlyMap<string, ImportedCollection>;

/**
 * Reads which collections files name: the user's own ones, standing ones among them, or those that are made
 * for any other id, even if another user's collection has it.
 */
export async function readOwnCollections(
  tx: Tx,
  uid: string,
  listKey: string,
  collections: readonly ImportedCollection[],
): Promise<OwnCollections> {
  const readable = collections.flatMap((each) => repairCollection(each) ?? []);
  const resolved = readable.map(async (each) => {
    if (isStandingId(each.id)) return [each.id, { ...each, rules: null }] as const;
    const own = await readOwnCollection(tx, uid, each.id);
    return [each.id, { ...each, id: own ? each.id : collectionIdOf(listKey, each.id) }] as const;
  });
  return new Map(await Promise.all(resolved));
}

/**
 * What a file says of a movie, with the user's own ids; one that fills itself has no movies of its own. One
 * that an import made of a list, by the id that `idOf` tells, is named as that list.
 */
export function namingOwn(
  { listed, ...movie }: ImportedMovie,
  own: OwnCollections,
  idOf: (list: string) => string,
): ImportedMovie {
  if (!listed) return movie;
  return {
    ...movie,
    listed: listed.flatMap(({ collection, ...entry }) => {
      const named = collection === undefined ? undefined : own.get(collection);
      if (named?.rules) return [];
      if (!named || isStandingId(named.id) || named.id === idOf(entry.list)) return entry;
      return { ...entry, list: named.name, collection: named.id };
    }),
  };
}
