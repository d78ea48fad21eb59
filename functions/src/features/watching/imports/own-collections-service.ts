import { isStandingId } from '@cine/contract/operations/watching/collection-parts';
import type { ImportedCollection, ImportedMovie } from '@cine/contract/operations/watching/imports';
import type { Context } from '#context.ts';
import { keepPossible } from '#core/catalogue/index.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { readOwnCollection } from '../collections/index.ts';
import { collectionIdOf, type Imports } from '../statements/index.ts';
import { repairCollection } from './repair-movie.ts';

/** The user's collections that files name by ids: by those ids, what they are, with the user's own ids. */
export type OwnCollections = ReadonlyMap<string, OwnCollection>;

/** `isImpossible`: it isn't made, for no movie can meet its rules. */
type OwnCollection = ImportedCollection & { isImpossible?: true };

/**
 * Reads which collections files name: the user's own ones, standing ones among them, or those that are made
 * for any other id, even if another user's collection has it; those of a merged guest are the member's.
 */
export async function readOwnCollections(
  context: Context,
  tx: Tx,
  uid: string,
  { listKey, guestKeys = [] }: Pick<Imports, 'guestKeys'> & { listKey: string },
  collections: readonly ImportedCollection[],
): Promise<OwnCollections> {
  const madeIdOf = async (id: string) => {
    const byGuest = guestKeys.map((key) => collectionIdOf(key, id));
    const ownCollections = await Promise.all(byGuest.map((guestId) => readOwnCollection(tx, uid, guestId)));
    return byGuest.find((_, at) => ownCollections[at]) ?? collectionIdOf(listKey, id);
  };
  const readable = collections.flatMap((each) => repairCollection(each) ?? []);
  const resolved = readable.map(async (each): Promise<[string, OwnCollection]> => {
    if (isStandingId(each.id)) return [each.id, { ...each, rules: null }];
    if (await readOwnCollection(tx, uid, each.id)) return [each.id, each];
    const made = { ...each, id: await madeIdOf(each.id) };
    if (!each.rules) return [each.id, made];
    const rules = await keepPossible(context, each.rules);
    return [each.id, rules ? { ...made, rules } : { ...made, isImpossible: true }];
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
