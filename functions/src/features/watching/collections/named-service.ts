import type { Firestore } from 'firebase-admin/firestore';
import type { StoredCollection } from './access/access.ts';
import { loadCollectionsOf } from './store.ts';

/** A collection with a name; `manual` has those of its movies that are in an order by hand. */
export type NamedCollection = Pick<
  StoredCollection,
  'description' | 'cover' | 'order' | 'visibility' | 'rules'
> & { name: string; manual: readonly number[] };

/** A user's own collections by id, without the standing ones, which have no name. */
export async function loadNamedCollections(
  db: Firestore,
  uid: string,
): Promise<ReadonlyMap<string, NamedCollection>> {
  const own = await loadCollectionsOf(db, { kind: 'user', ownerId: uid });
  return new Map(
    own.flatMap(({ place, document: { name, manual, movieIds, ...is } }) => {
      const { description, cover, order, visibility, rules } = is;
      const named = { description, cover, order, visibility, rules, manual: among(movieIds, manual) };
      return name === null ? [] : [[place.id, { name, ...named }] as const];
    }),
  );
}

function among(movieIds: readonly number[], manual: readonly number[]): number[] {
  const there = new Set(movieIds);
  return manual.filter((id) => there.has(id));
}
