import {
  type DocumentData,
  type DocumentReference,
  type Firestore,
  type Query,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { pageById } from '../../platform/firestore/paging.ts';
import { type CustomMovie, matchKeysOf } from './custom-movie.ts';

/** `customMovies/{movieId}`: a movie that somebody added themselves. */
function movieRef(db: Firestore, movieId: number): DocumentReference {
  return db.collection('customMovies').doc(String(movieId));
}

function madeBy(db: Firestore, uid: string): Query {
  return db.collection('customMovies').where('makerId', '==', uid);
}

export async function readCustomMovie(
  db: Firestore,
  tx: Transaction,
  movieId: number,
): Promise<CustomMovie | null> {
  const data = (await tx.get(movieRef(db, movieId))).data();
  return data ? toMovie(movieId, data) : null;
}

/** Outside a transaction, for answers that change nothing. */
export async function loadCustomMovie(db: Firestore, movieId: number): Promise<CustomMovie | null> {
  const data = (await movieRef(db, movieId).get()).data();
  return data ? toMovie(movieId, data) : null;
}

/** The movie that was added with a key, or null. */
export async function readMadeWith(
  db: Firestore,
  tx: Transaction,
  madeWith: string,
): Promise<CustomMovie | null> {
  const found = await tx.get(db.collection('customMovies').where('madeWith', '==', madeWith).limit(1));
  const [first] = found.docs;
  return first ? toMovie(Number(first.id), first.data()) : null;
}

/** How many somebody keeps among their own. Costs 1 read. */
export async function readCountListed(db: Firestore, tx: Transaction, uid: string): Promise<number> {
  return (await tx.get(madeBy(db, uid).where('listed', '==', true).count())).data().count;
}

/** What somebody keeps among their own. Costs 1 read for each, at least 1. */
export async function loadListed(db: Firestore, uid: string, limit: number): Promise<CustomMovie[]> {
  const found = await madeBy(db, uid).where('listed', '==', true).limit(limit).get();
  return found.docs.map((document) => toMovie(Number(document.id), document.data()));
}

/** A page of all that somebody added, with what they took away and what became another. */
export async function loadMadeBy(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<CustomMovie[]> {
  const found = await pageById(madeBy(db, uid), afterId, limit);
  return found.map((document) => toMovie(Number(document.id), document.data()));
}

/** Those kept by their makers that have one of some titles with its year; 30 at most may be asked for at once. */
export async function findByKeys(db: Firestore, keys: readonly string[]): Promise<CustomMovie[]> {
  const found = await db.collection('customMovies').where('matchKeys', 'array-contains-any', keys).get();
  return found.docs.map((document) => toMovie(Number(document.id), document.data()));
}

/** Those that became another before an instant and are not done with it, the ones that wait longest first. */
export async function findUnfinished(db: Firestore, instant: number, limit: number): Promise<number[]> {
  const begun = db.collection('customMovies').where('repointingSince', '<', Timestamp.fromMillis(instant));
  const found = await begun.orderBy('repointingSince').limit(limit).select().get();
  return found.docs.map(({ id }) => Number(id));
}

export function writeCustomMovie(db: Firestore, tx: Transaction, movie: CustomMovie): void {
  const { movieId, createdAt, repointingSince, ...fields } = movie;
  tx.set(movieRef(db, movieId), {
    ...fields,
    matchKeys: matchKeysOf(movie),
    createdAt: Timestamp.fromMillis(createdAt),
    repointingSince: repointingSince === null ? null : Timestamp.fromMillis(repointingSince),
  });
}

export function deleteCustomMovie(db: Firestore, tx: Transaction, movieId: number): void {
  tx.delete(movieRef(db, movieId));
}

function toMovie(movieId: number, data: DocumentData): CustomMovie {
  const { matchKeys: _keys, createdAt, repointingSince, ...fields } = data;
  return {
    ...(fields as Omit<CustomMovie, 'movieId' | 'createdAt' | 'repointingSince'>),
    movieId,
    createdAt: (createdAt as Timestamp).toMillis(),
    repointingSince: (repointingSince as Timestamp | null)?.toMillis() ?? null,
  };
}
