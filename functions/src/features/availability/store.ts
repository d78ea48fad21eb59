import {
  type DocumentReference,
  FieldValue,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { assertNotDeleted } from '../../platform/firestore/deletion-mark.ts';
import { type Packed, pack, unpack } from '../../platform/firestore/packed.ts';
import { pageById } from '../../platform/firestore/paging.ts';
import { transact } from '../../platform/firestore/transact.ts';
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

/** Notes that somebody asks about some regions, by a digest for each, unless enough others did before. */
export async function addAskers(
  db: Firestore,
  uid: string,
  asking: Readonly<Record<string, string>>,
  enough: number,
  now: number,
): Promise<void> {
  await transact(db, async (tx) => {
    const [wanted] = await Promise.all([tx.get(wantedRef(db)), assertNotDeleted(db, tx, uid, now)]);
    const { askers } = toWanted(wanted.data());
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

/** A report as it is kept. */
export type KeptReport = {
  id: string;
  movieId: number;
  region: string;
  provider: number;
  says: 'gone' | 'here';
  at: number;
  expiresAt: number;
};

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
  const ref = db.collection('offerReports').doc(`${uid}-${movieId}-${region}-${provider}`);
  const at = Timestamp.fromMillis(now);
  await transact(db, async (tx) => {
    await assertNotDeleted(db, tx, uid, now);
    tx.set(ref, { uid, ...report, at, expiresAt: Timestamp.fromMillis(now + reportKeptMs) });
  });
}

/** A page of what somebody said of offers; times are epoch milliseconds. */
export async function loadReports(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<KeptReport[]> {
  const found = await pageById(reportsBy(db, uid), afterId, limit);
  return found.map((document) => {
    const { uid: _uid, at, expiresAt, ...report } = document.data();
    return {
      ...(report as Omit<KeptReport, 'id' | 'at' | 'expiresAt'>),
      id: document.id,
      at: (at as Timestamp).toMillis(),
      expiresAt: (expiresAt as Timestamp).toMillis(),
    };
  });
}

/** What somebody said of offers. */
export function reportsBy(db: Firestore, uid: string): Query {
  return db.collection('offerReports').where('uid', '==', uid);
}

/** Forgets who asked about regions, where `isTheirs` says that a digest is somebody's. */
export async function removeAsker(
  db: Firestore,
  isTheirs: (region: string, digest: string) => boolean,
): Promise<void> {
  await transact(db, async (tx) => {
    const { askers } = toWanted((await tx.get(wantedRef(db))).data());
    const others = Object.entries(askers).map(
      ([region, digests]) => [region, digests.filter((digest) => !isTheirs(region, digest))] as const,
    );
    const changed = others.filter(([region, digests]) => digests.length < askers[region]!.length);
    if (changed.length > 0) tx.set(wantedRef(db), { askers: Object.fromEntries(changed) }, { merge: true });
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
