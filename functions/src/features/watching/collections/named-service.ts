import type { Firestore } from 'firebase-admin/firestore';
import { loadCollectionsOf } from './store.ts';

/** A collection's name, and its movies that are in an order by hand. */
export type NamedCollection = { name: string; manual: readonly number[] };

/** A user's own collections by id, without the standing ones, which have no name. */
export async function loadNamedCollections(
  db: Firestore,
  uid: string,
): Promise<ReadonlyMap<string, NamedCollection>> {
  const own = await loadCollectionsOf(db, { kind: 'user', ownerId: uid });
  return new Map(
    own.flatMap(({ place, document: { name, manual, movieIds } }) =>
      name === null ? [] : [[place.id, { name, manual: among(movieIds, manual) }] as const],
    ),
  );
}

function among(movieIds: readonly number[], manual: readonly number[]): number[] {
  const there = new Set(movieIds);
  return manual.filter((id) => there.has(id));
}
