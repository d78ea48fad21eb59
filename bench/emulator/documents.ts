import type { CollectionReference, DocumentReference, Firestore } from 'firebase-admin/firestore';

const BATCH = 500;
const BATCHES_AT_ONCE = 4;

/** Small documents: 1,000 groups, each number once. */
export const movie = (i: number) => ({
  n: i,
  group: i % 1000,
  title: `Movie number ${i}`,
  seen: i % 2 === 0,
});

export const movies = (db: Firestore): CollectionReference => db.collection('movies');

/** Writes movies in batches of 500, four at a time. */
export async function writeMovies(
  db: Firestore,
  from: number,
  to: number,
  at: (i: number) => DocumentReference = (i) => movies(db).doc(`f${i}`),
): Promise<void> {
  for (let next = from; next < to; next += BATCH * BATCHES_AT_ONCE) {
    const commits: Promise<unknown>[] = [];
    for (let first = next; first < Math.min(to, next + BATCH * BATCHES_AT_ONCE); first += BATCH) {
      const batch = db.batch();
      for (let i = first; i < Math.min(to, first + BATCH); i++) batch.set(at(i), movie(i));
      commits.push(batch.commit());
    }
    await Promise.all(commits);
  }
}
