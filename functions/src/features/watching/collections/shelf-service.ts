/** Who has which movies as discs or files. */
import type { Firestore } from 'firebase-admin/firestore';
import type { PartHead } from './parts.ts';
import type { Place } from './place.ts';
import { loadParts, readCollection } from './store.ts';

export type Shelves = {
  ownersOf: (movieId: number) => readonly string[];
  /** Another one once a shelf changes. */
  version: string;
  parts: ReadonlyMap<string, readonly PartHead[]>;
};

export const noShelves: Shelves = { ownersOf: () => [], version: '', parts: new Map() };

/** The most parts that are read to say on what movies are, of all shelves together. */
export const maxShelfParts = 40;

const shelfOf = (uid: string): Place => ({ kind: 'user', ownerId: uid, id: 'shelf' });

/** What is on the shelves of some users, from one document each. */
export async function loadShelves(db: Firestore, uids: readonly string[]): Promise<Shelves> {
  const document = await Promise.all(uids.map((uid) => readCollection(db, shelfOf(uid))));
  const owners = new Map<number, string[]>();
  for (const [at, uid] of uids.entries()) {
    for (const id of document[at]?.movieIds ?? []) {
      const others = owners.get(id);
      if (others) others.push(uid);
      else owners.set(id, [uid]);
    }
  }
  return {
    ownersOf: (movieId) => owners.get(movieId) ?? [],
    version: document.map((shelf) => `${shelf?.editedAt} ${shelf?.movieIds.length}`).join(),
    parts: new Map(uids.map((uid, at) => [uid, document[at]?.parts ?? []])),
  };
}

/**
 * On what some of the movies are: null where their owner doesn't say, or where that is in more parts than are
 * read, those with fewest of these movies.
 */
export async function loadMedia(
  db: Firestore,
  { parts }: Pick<Shelves, 'parts'>,
  movieIds: readonly number[],
): Promise<(uid: string, movieId: number) => string | null> {
  const chosen = partsToRead(parts, new Set(movieIds));
  const media = new Map<string, string>();
  await Promise.all(
    [...chosen].map(async ([uid, ids]) => {
      for (const { movieId, medium } of await loadParts(db, shelfOf(uid), ids))
        if (medium !== undefined) media.set(`${uid} ${movieId}`, medium);
    }),
  );
  return (uid, movieId) => media.get(`${uid} ${movieId}`) ?? null;
}

/** The parts with most of some movies, `maxShelfParts` at most, by whose shelf they are of. */
export function partsToRead(
  parts: Shelves['parts'],
  movieIds: ReadonlySet<number>,
): ReadonlyMap<string, string[]> {
  const holding = [...parts].flatMap(([uid, heads]) =>
    heads.map(({ id, movieIds: held }) => ({
      uid,
      id,
      count: held.filter((each) => movieIds.has(each)).length,
    })),
  );
  const most = holding
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, maxShelfParts);
  const byUser = new Map<string, string[]>();
  for (const { uid, id } of most) byUser.set(uid, [...(byUser.get(uid) ?? []), id]);
  return byUser;
}
