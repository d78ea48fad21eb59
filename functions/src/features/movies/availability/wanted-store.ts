/** Asks for regions, and movies asked for: reads and writes `regionAsks/{uid}` and `catalogue/wanted`. */
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
} from 'firebase-admin/firestore';
import { assertMayWrite } from '#core/access/index.ts';
import { type Ask, countAskersIn, countsForMs, fromKey, toKey, withAsks } from '#core/asks/index.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { transact } from '#platform/firestore/transact.ts';
import { regionAsksDocument, wantedDocument } from './documents.ts';

/** `catalogue/wanted`: what users asked for while its availability was in doubt. */
export type Wanted = {
  /** The week in which each region was last asked for. */
  askedRegions: Readonly<Record<string, number>>;
  /** Movies that the next availability run reads first. */
  movieIds: readonly number[];
};

function wantedRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('wanted');
}

export async function loadWanted(db: Firestore): Promise<Wanted> {
  return toWanted(await wantedRef(db).get());
}

/** How many regions that they asked for one member counts for, so that a few accounts can't ask for all. */
const maxRegionsOfOne = 3;

function asksRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('regionAsks').doc(uid);
}

/** Notes which regions a user asks for, and which anyone asked for. */
export async function addRegionAsks(
  db: Firestore,
  uid: string,
  regions: readonly string[],
  now: number,
): Promise<void> {
  await transact(db, async (tx) => {
    const [snapshot] = await Promise.all([tx.get(asksRef(db, uid)), assertMayWrite(tx, uid, now)]);
    const asks = withAsks(toAsks(snapshot), regions, now, maxRegionsOfOne);
    if (!asks) return;
    const { askedRegions } = toWanted(await tx.get(wantedRef(db)));
    const newly = asks.filter(({ what, week }) => (askedRegions[what] ?? 0) < week);
    const expiresAt = now + countsForMs;
    tx.set(asksRef(db, uid), regionAsksDocument.encode({ asks: asks.map(toKey), expiresAt }));
    if (newly.length === 0) return;
    const weeks = Object.fromEntries(newly.map(({ what, week }) => [what, week]));
    tx.set(wantedRef(db), wantedDocument.encodeMerge({ askedRegions: weeks }), { merge: true });
  });
}

export async function loadRegionAsks(db: Firestore, uid: string): Promise<Ask[]> {
  return toAsks(await asksRef(db, uid).get());
}

export async function deleteRegionAsks(db: Firestore, uid: string): Promise<void> {
  await asksRef(db, uid).delete();
}

export function countAskers(db: Firestore, region: string, now: number): Promise<number> {
  return countAskersIn(db.collection('regionAsks'), region, now);
}

function toAsks(snapshot: DocumentSnapshot): Ask[] {
  return (readDocument(regionAsksDocument, snapshot)?.asks ?? []).map(fromKey);
}

/** The most movies asked for that the next run checks first: as many as it checks in a few minutes. */
const maxWanted = 1000;

/** Puts a movie on the wanted list; returns whether it is there: not if too many others are. */
export async function addWantedMovie(db: Firestore, movieId: number): Promise<boolean> {
  return transact(db, async (tx) => {
    const { movieIds } = toWanted(await tx.get(wantedRef(db)));
    if (movieIds.includes(movieId)) return true;
    if (movieIds.length >= maxWanted) return false;
    const added = { movieIds: FieldValue.arrayUnion(movieId) };
    tx.set(wantedRef(db), wantedDocument.encodeMerge({}, added), { merge: true });
    return true;
  });
}

/** Removes movies that were read; later additions stay. */
export async function clearWantedMovies(db: Firestore, movieIds: readonly number[]): Promise<void> {
  if (movieIds.length === 0) return;
  const others = { movieIds: FieldValue.arrayRemove(...movieIds) };
  await wantedRef(db).set(wantedDocument.encodeMerge({}, others), { merge: true });
}

function toWanted(snapshot: DocumentSnapshot): Wanted {
  return { askedRegions: {}, movieIds: [], ...readDocument(wantedDocument, snapshot) };
}
