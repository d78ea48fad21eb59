import { day } from '@cine/contract/time';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type Query,
  type Transaction,
} from 'firebase-admin/firestore';
import { assertNotDeleted } from '../../platform/firestore/deletion-mark.ts';
import { readDocument, readDocuments, readPacked } from '../../platform/firestore/documents.ts';
import { pageById } from '../../platform/firestore/paging.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { offerShardDocument, reportDocument, wantedDocument } from './documents.ts';
import { fromColumns, merged, toColumns } from './offer-shard.ts';
import type { KnownOffers } from './watchability.ts';

function shardRef(db: Firestore, region: string, shard: number): DocumentReference {
  return db.collection('offerShards').doc(`${region}-${shard}`);
}

export async function loadOfferShard(
  db: Firestore,
  region: string,
  shard: number,
): Promise<Map<number, KnownOffers>> {
  const stored = await readPacked(offerShardDocument, await shardRef(db, region, shard).get());
  return stored ? fromColumns(stored.content) : new Map();
}

/**
 * Merges offers into a region's shard and returns its new version. Sample data and true data never mix: a shard of the
 * other kind is replaced.
 */
export async function mergeOfferShard(
  db: Firestore,
  region: string,
  shard: number,
  found: ReadonlyMap<number, KnownOffers>,
  isSample: boolean,
): Promise<number> {
  return transact(db, async (tx) => {
    const stored = await readPacked(offerShardDocument, await tx.get(shardRef(db, region, shard)));
    const version = (stored?.value.version ?? 0) + 1;
    const former = stored?.value.isSample === isSample ? fromColumns(stored.content) : new Map();
    const packed = await offerShardDocument.pack(toColumns(merged(former, found)));
    const document = offerShardDocument.encode({ region, version, isSample, ...packed });
    tx.set(shardRef(db, region, shard), document);
    return version;
  });
}

/** `catalogue/wanted`: what users asked for while it was in doubt. */
export type Wanted = {
  /** Uncovered regions, each with digests of the first users who asked about it. */
  askers: Readonly<Record<string, readonly string[]>>;
  /** Movies that the next availability run reads first. */
  movieIds: readonly number[];
};

function wantedRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('wanted');
}

export async function loadWanted(db: Firestore): Promise<Wanted> {
  return toWanted(await wantedRef(db).get());
}

/** Notes that a user asks about some regions, by a digest for each, unless enough others did before. */
export async function addAskers(
  db: Firestore,
  uid: string,
  asking: Readonly<Record<string, string>>,
  enough: number,
  now: number,
): Promise<void> {
  await transact(db, async (tx) => {
    const [wanted] = await Promise.all([tx.get(wantedRef(db)), assertNotDeleted(db, tx, uid, now)]);
    const { askers } = toWanted(wanted);
    const added = Object.entries(asking).flatMap(([region, digest]) => {
      const known = askers[region] ?? [];
      return known.length >= enough || known.includes(digest) ? [] : [[region, [...known, digest]]];
    });
    if (added.length > 0) writeAskers(db, tx, Object.fromEntries(added));
  });
}

export async function addWantedMovie(db: Firestore, movieId: number): Promise<void> {
  await changeWantedMovies(db, FieldValue.arrayUnion(movieId));
}

/** A report as it is stored. */
export type KeptReport = {
  id: string;
  movieId: number;
  region: string;
  provider: number;
  says: 'gone' | 'here';
  at: number;
  expiresAt: number;
};

/** Reports are kept for a month, to see how often each source is wrong. */
const reportKeptMs = 30 * day;

/** `offerReports/{uid}-{movieId}-{region}-{provider}`: a user's last report on an offer. */
export async function writeReport(
  db: Firestore,
  uid: string,
  report: Pick<KeptReport, 'movieId' | 'region' | 'provider' | 'says'>,
  now: number,
): Promise<void> {
  const { movieId, region, provider } = report;
  const ref = db.collection('offerReports').doc(`${uid}-${movieId}-${region}-${provider}`);
  await transact(db, async (tx) => {
    await assertNotDeleted(db, tx, uid, now);
    tx.set(ref, reportDocument.encode({ uid, ...report, at: now, expiresAt: now + reportKeptMs }));
  });
}

/** A page of a user's reports; times are epoch milliseconds. */
export async function loadReports(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<KeptReport[]> {
  const found = await pageById(reportsBy(db, uid), afterId, limit);
  return readDocuments(reportDocument, found).map(({ id, value: { uid: _uid, ...report } }) => ({
    id,
    ...report,
  }));
}

/** A user's reports on offers. */
export function reportsBy(db: Firestore, uid: string): Query {
  return db.collection('offerReports').where('uid', '==', uid);
}

/** Removes a user's digests from the regions they asked about; `isTheirs` recognises them. */
export async function removeAsker(
  db: Firestore,
  isTheirs: (region: string, digest: string) => boolean,
): Promise<void> {
  await transact(db, async (tx) => {
    const { askers } = toWanted(await tx.get(wantedRef(db)));
    const others = Object.entries(askers).map(
      ([region, digests]) => [region, digests.filter((digest) => !isTheirs(region, digest))] as const,
    );
    const changed = others.filter(([region, digests]) => digests.length < askers[region]!.length);
    if (changed.length > 0) writeAskers(db, tx, Object.fromEntries(changed));
  });
}

/** Removes movies that were read; later additions stay. */
export async function clearWantedMovies(db: Firestore, movieIds: readonly number[]): Promise<void> {
  if (movieIds.length === 0) return;
  await changeWantedMovies(db, FieldValue.arrayRemove(...movieIds));
}

function writeAskers(db: Firestore, tx: Transaction, askers: Record<string, string[]>): void {
  tx.set(wantedRef(db), wantedDocument.encodeMerge({ askers }), { merge: true });
}

async function changeWantedMovies(db: Firestore, movieIds: FieldValue): Promise<void> {
  await wantedRef(db).set(wantedDocument.encodeMerge({}, { movieIds }), { merge: true });
}

function toWanted(snapshot: DocumentSnapshot): Wanted {
  return { askers: {}, movieIds: [], ...readDocument(wantedDocument, snapshot) };
}
