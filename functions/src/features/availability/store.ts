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

/** What somebody asked for while it was in doubt: `catalogue/wanted`. The next refresh takes it first. */
export type Wanted = { regions: string[]; movieIds: number[] };

function wantedRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('wanted');
}

export async function addWanted(db: Firestore, wanted: Wanted): Promise<void> {
  await changeWanted(db, wanted, (items) => FieldValue.arrayUnion(...items));
}

export async function loadWanted(db: Firestore): Promise<Wanted> {
  const data = (await wantedRef(db).get()).data();
  return { regions: (data?.regions as string[]) ?? [], movieIds: (data?.movieIds as number[]) ?? [] };
}

/** Forgets what is being taken care of; what was added meanwhile stays. */
export async function clearWanted(db: Firestore, wanted: Wanted): Promise<void> {
  await changeWanted(db, wanted, (items) => FieldValue.arrayRemove(...items));
}

/** Array transforms refuse an empty list, so a part without items is left out. */
async function changeWanted(
  db: Firestore,
  wanted: Wanted,
  change: (items: (string | number)[]) => FieldValue,
): Promise<void> {
  const given = Object.entries(wanted).filter(([, items]) => items.length > 0);
  if (given.length === 0) return;
  const changes = Object.fromEntries(given.map(([part, items]) => [part, change(items)]));
  await wantedRef(db).set(changes, { merge: true });
}

async function toOffers(data: FirebaseFirestore.DocumentData | undefined): Promise<Map<number, KnownOffers>> {
  return data ? fromColumns((await unpack(data as Packed)) as OfferColumns) : new Map();
}
