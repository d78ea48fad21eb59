import { type DocumentReference, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { type Packed, pack, unpack } from '../../platform/packed.ts';
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

/** Merges what was found into a region's shard and returns the shard's new version. */
export async function mergeOfferShard(
  db: Firestore,
  region: string,
  shard: number,
  found: ReadonlyMap<number, KnownOffers>,
): Promise<number> {
  return db.runTransaction(async (tx) => {
    const data = (await tx.get(shardRef(db, region, shard))).data();
    const version = ((data?.version as number | undefined) ?? 0) + 1;
    const packed = await pack(toColumns(merged(await toOffers(data), found)));
    tx.set(shardRef(db, region, shard), { region, version, ...packed });
    return version;
  });
}

/** Regions that somebody asked about and that no refresh has covered: `catalogue/wantedRegions`. */
export async function writeWantedRegions(db: Firestore, regions: readonly string[]): Promise<void> {
  const ref = db.collection('catalogue').doc('wantedRegions');
  await ref.set({ regions: FieldValue.arrayUnion(...regions) }, { merge: true });
}

export async function loadWantedRegions(db: Firestore): Promise<string[]> {
  const snapshot = await db.collection('catalogue').doc('wantedRegions').get();
  return (snapshot.get('regions') as string[] | undefined) ?? [];
}

async function toOffers(data: FirebaseFirestore.DocumentData | undefined): Promise<Map<number, KnownOffers>> {
  return data ? fromColumns((await unpack(data as Packed)) as OfferColumns) : new Map();
}
