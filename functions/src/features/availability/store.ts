import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readPacked } from '../../platform/firestore/documents.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { offerShardDocument } from './documents.ts';
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

/** Removes movies from a region's shard. Returns its new version and whether it is sample data; null if none was there. */
export async function dropFromOfferShard(
  db: Firestore,
  region: string,
  shard: number,
  movieIds: ReadonlySet<number>,
): Promise<{ version: number; isSample: boolean } | null> {
  return transact(db, async (tx) => {
    const stored = await readPacked(offerShardDocument, await tx.get(shardRef(db, region, shard)));
    if (!stored) return null;
    const offers = fromColumns(stored.content);
    const left = new Map([...offers].filter(([id]) => !movieIds.has(id)));
    if (left.size === offers.size) return null;
    const version = stored.value.version + 1;
    const { isSample } = stored.value;
    const packed = await offerShardDocument.pack(toColumns(left));
    tx.set(shardRef(db, region, shard), offerShardDocument.encode({ region, version, isSample, ...packed }));
    return { version, isSample };
  });
}
