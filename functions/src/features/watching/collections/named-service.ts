import type { Firestore } from 'firebase-admin/firestore';
import { isPlain, type StoredCollection } from './access/access.ts';
import { loadCollectionsOf } from './store.ts';

/** A collection with a name; `manual` has those of its movies that are in an order by hand. */
export type NamedCollection = Pick<
  StoredCollection,
  'description' | 'cover' | 'order' | 'visibility' | 'rules'
> & { name: string; manual: readonly number[] };

/** A user's own collections by id. A standing one is named as its id, and left out as long as it is plain. */
export async function loadNamedCollections(
  db: Firestore,
  uid: string,
): Promise<ReadonlyMap<string, NamedCollection>> {
  const own = await loadCollectionsOf(db, { kind: 'user', ownerId: uid });
  return new Map(
    own.flatMap(({ place, document }) => {
      const { manual, movieIds, ...is } = document;
      const name = is.name ?? (isPlain(document) ? null : place.id);
      const { description, cover, order, visibility, rules } = is;
      const named = { description, cover, order, visibility, rules, manual: among(movieIds, manual) };
      return name === null ? [] : [[place.id, { name, ...named }] as const];
    }),
  );
}

function among(movieIds: readonly number[], manual: readonly number[]): number[] {
  const collectedIds = new Set(movieIds);
  return manual.filter((id) => collectedIds.has(id));
}
