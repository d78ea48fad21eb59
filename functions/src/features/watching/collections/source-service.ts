import type { Rule } from '@cine/contract/game/challenge-rules';
import type { Firestore } from 'firebase-admin/firestore';
import { accessToSee, findSeen } from './access/access-store.ts';
import { nameOfPlace, placeOf } from './place.ts';

/** What an evening takes its movies from. */
export type Source = {
  movieIds: readonly number[];
  /** What its movies meet, if it fills itself. */
  rules: readonly Rule[] | null;
  /** Another one once its movies change. */
  version: string;
  /** As the reader names it; null for those who may not see it. */
  shown: { collection: string; name: string | null } | null;
};

/** Returns the name of a collection that says whose it is, whoever calls. Throws `collection-not-found`. */
export async function requireSourceName(db: Firestore, uid: string, collection: string): Promise<string> {
  const { place } = await accessToSee(db, uid, placeOf(collection, uid));
  return nameOfPlace(place, '');
}

/** Movies of a collection that a user chose, without reading its parts; null once they may not see it. */
export async function loadSource(
  db: Firestore,
  { collection, by }: { collection: string; by: string },
  reader: string,
): Promise<Source | null> {
  const place = placeOf(collection, by);
  const [chosen, own] = await Promise.all([
    findSeen(db, by, place),
    reader === by ? null : findSeen(db, reader, place),
  ]);
  if (!chosen) return null;
  const { document } = chosen;
  const { name = null, rules = null, movieIds = [], editedAt = 0 } = document ?? {};
  const isSeen = reader === by || own !== null;
  return {
    movieIds,
    rules,
    version: `${editedAt} ${movieIds.length}`,
    shown: isSeen ? { collection: nameOfPlace(place, reader), name } : null,
  };
}
