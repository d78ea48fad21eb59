import { type DocumentReference, FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { type Packed, pack, unpack } from '../../platform/packed.ts';
import { transact } from '../../platform/transact.ts';
import type { KnownOffers } from './availability.ts';
import { fromColumns, merged, type OfferColumns, toColumns } from './offer-shard.ts';

function shardRef(db: Firestore, region: string, shard: number): DocumentReference {
  return db.collection('offerShards').doc(`${region}-${shard}`);
}

export async function loadOfferShard(
  db: Firestore,
  region: string,
  shard: number,
): Promise<Map<number, KnownOffers>> {
  return toOffers((await shardRef(db, region, shard).get()).data());
}

/**
 * Merges what was found into a region's shard and returns the shard's new version. What is made up and what is true
 * never mix: a shard of the other kind is replaced.
 */
export async function mergeOfferShard(
  db: Firestore,
  region: string,
  shard: number,
  found: ReadonlyMap<number, KnownOffers>,
  isSample: boolean,
): Promise<number> {
  return transact(db, async (tx) => {
    const data = (await tx.get(shardRef(db, region, shard))).data();
    const version = ((data?.version as number | undefined) ?? 0) + 1;
    const former = data?.isSample === isSample ? await toOffers(data) : new Map();
    const packed = await pack(toColumns(merged(former, found)));
    tx.set(shardRef(db, region, shard), { region, version, isSample, ...packed });
    return version;
  });
}

/** What somebody asked for while it was in doubt: `catalogue/wanted`. */
export type Wanted = {
  /** By region that was not covered when they did: who asked about it, as digests; the first few are enough. */
  askers: Readonly<Record<string, readonly string[]>>;
  /** Movies that the next refresh takes first. */
  movieIds: readonly number[];
};

function wantedRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('wanted');
}

export async function loadWanted(db: Firestore): Promise<Wanted> {
  return toWanted((await wantedRef(db).get()).data());
}

/** Notes who asks about each of some regions, unless enough others did before. */
export async function addAskers(
  db: Firestore,
  asking: Readonly<Record<string, string>>,
  enough: number,
): Promise<void> {
  await transact(db, async (tx) => {
    const { askers } = toWanted((await tx.get(wantedRef(db))).data());
    const added = Object.entries(asking).flatMap(([region, digest]) => {
      const known = askers[region] ?? [];
      return known.length >= enough || known.includes(digest) ? [] : [[region, [...known, digest]]];
    });
    if (added.length > 0) tx.set(wantedRef(db), { askers: Object.fromEntries(added) }, { merge: true });
  });
}

export async function addWantedMovie(db: Firestore, movieId: number): Promise<void> {
  await wantedRef(db).set({ movieIds: FieldValue.arrayUnion(movieId) }, { merge: true });
}

/** Reports are kept for a month, so that it can be told which source is wrong how often. */
const reportKeptMs = 30 * 24 * 60 * 60_000;

/** `offerReports/{uid}-{movieId}-{region}-{provider}`: what somebody last said of an offer. */
export async function writeReport(
  db: Firestore,
  uid: string,
  report: { movieId: number; region: string; provider: number; says: string },
  now: number,
): Promise<void> {
  const { movieId, region, provider } = report;
  await db
    .collection('offerReports')
    .doc(`${uid}-${movieId}-${region}-${provider}`)
    .set({
      uid,
      ...report,
      at: Timestamp.fromMillis(now),
      expiresAt: Timestamp.fromMillis(now + reportKeptMs),
    });
}

/** Forgets movies that were taken care of; what was added meanwhile stays. */
export async function clearWantedMovies(db: Firestore, movieIds: readonly number[]): Promise<void> {
  if (movieIds.length === 0) return;
  await wantedRef(db).set({ movieIds: FieldValue.arrayRemove(...movieIds) }, { merge: true });
}

function toWanted(data: FirebaseFirestore.DocumentData | undefined): Wanted {
  return { askers: {}, movieIds: [], ...data };
}

async function toOffers(data: FirebaseFirestore.DocumentData | undefined): Promise<Map<number, KnownOffers>> {
  return data ? fromColumns((await unpack(data as Packed)) as OfferColumns) : new Map();
}
