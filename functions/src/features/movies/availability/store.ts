import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readPacked } from '../../../platform/firestore/documents.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { offerShardDocument } from './documents.ts';
import { writeOfferChanges } from './offer-changes-store.ts';
import { fromColumns, merged, missingIn, toColumns } from './offer-shard.ts';
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
 * Merges offers into a region's shard and returns its new version; what came or left is written alongside it.
 * Sample data and true data never mix: a shard of the other kind is replaced, which is no news.
 */
export async function mergeOfferShard(
  db: Firestore,
  region: string,
  shard: number,
  checks: ReadonlyMap<number, KnownOffers>,
  isSample: boolean,
  now: number,
): Promise<number> {
  return transact(db, async (tx) => {
    const stored = await readPacked(offerShardDocument, await tx.get(shardRef(db, region, shard)));
    const version = (stored?.value.version ?? 0) + 1;
    const former = stored?.value.isSample === isSample ? stored.content : toColumns(new Map());
    const { offers, missing, changes } = merged(fromColumns(former), checks, missingIn(former));
    const packed = await offerShardDocument.pack(toColumns(offers, missing));
    const document = offerShardDocument.encode({ region, version, isSample, ...packed });
    tx.set(shardRef(db, region, shard), document);
    if (changes.length > 0) await writeOfferChanges(tx, { region, shard, version }, changes, now);
    return version;
  });
}

/**
 * Removes movies from a region's shard. Returns its new version and whether it is sample data; null if there
 * was no shard.
 */
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
    const missing = new Map([...missingIn(stored.content)].filter(([id]) => left.has(id)));
    const version = stored.value.version + 1;
    const { isSample } = stored.value;
    const packed = await offerShardDocument.pack(toColumns(left, missing));
    tx.set(shardRef(db, region, shard), offerShardDocument.encode({ region, version, isSample, ...packed }));
    return { version, isSample };
  });
}
