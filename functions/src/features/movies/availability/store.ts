/** Reads and writes the shards of offers and what changed in them. */
import { day } from '@cine/contract/time';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readPacked } from '#platform/firestore/documents.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { OfferChange } from './arrived-and-left.ts';
import { offerChangesDocument, offerShardDocument } from './documents.ts';
import { fromColumns, mergedShard, missingIn, toColumns } from './offer-shard.ts';
import type { KnownOffers } from './watchability.ts';

/** How long changes are kept: longer than the job that tells of them may go without a run. */
const keptForMs = 14 * day;

type RegionChanges = { region: string; changes: OfferChange[]; ref: DocumentReference };

/** Writes what changed with a version of a shard; the id puts them in order. */
async function writeOfferChanges(
  tx: Tx,
  { region, shard, version }: { region: string; shard: number; version: number },
  changes: readonly OfferChange[],
  now: number,
): Promise<void> {
  const id = `${region}-${shard}-${String(version).padStart(9, '0')}`;
  const packed = await offerChangesDocument.pack([...changes]);
  const document = offerChangesDocument.encode({ region, expiresAt: now + keptForMs, ...packed });
  tx.set(tx.db.collection('offerChanges').doc(id), document);
}

/** Some of the changes that weren't taken yet; those of a shard are in order. */
export async function readOfferChanges(tx: Tx, limit: number): Promise<RegionChanges[]> {
  const { docs } = await tx.get(tx.db.collection('offerChanges').limit(limit));
  return Promise.all(
    docs.map(async (document) => {
      const { value, content } = (await readPacked(offerChangesDocument, document))!;
      return { region: value.region, changes: content, ref: document.ref };
    }),
  );
}

function shardRef(db: Firestore, region: string, shard: number): DocumentReference {
  return db.collection('offerShards').doc(`${region}-${shard}`);
}

export async function loadOfferShard(
  db: Firestore,
  region: string,
  shard: number,
): Promise<Map<number, KnownOffers>> {
  const offerShard = await readPacked(offerShardDocument, await shardRef(db, region, shard).get());
  return offerShard ? fromColumns(offerShard.content) : new Map();
}

/**
 * Merges offers into a shard and returns its new version. Sample and true data replace each other, which is
 * no news.
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
    const offerShard = await readPacked(offerShardDocument, await tx.get(shardRef(db, region, shard)));
    const version = (offerShard?.value.version ?? 0) + 1;
    const former = offerShard?.value.isSample === isSample ? offerShard.content : toColumns(new Map());
    const { offers, missing, changes } = mergedShard(fromColumns(former), checks, missingIn(former));
    const packed = await offerShardDocument.pack(toColumns(offers, missing));
    const document = offerShardDocument.encode({ region, version, isSample, ...packed });
    tx.set(shardRef(db, region, shard), document);
    if (changes.length > 0) await writeOfferChanges(tx, { region, shard, version }, changes, now);
    return version;
  });
}

/** Removes movies from a shard. Returns its version and whether it is sample data; null without a shard. */
export async function dropFromOfferShard(
  db: Firestore,
  region: string,
  shard: number,
  movieIds: ReadonlySet<number>,
): Promise<{ version: number; isSample: boolean } | null> {
  return transact(db, async (tx) => {
    const offerShard = await readPacked(offerShardDocument, await tx.get(shardRef(db, region, shard)));
    if (!offerShard) return null;
    const offers = fromColumns(offerShard.content);
    const left = new Map([...offers].filter(([id]) => !movieIds.has(id)));
    if (left.size === offers.size) return null;
    const missing = new Map([...missingIn(offerShard.content)].filter(([id]) => left.has(id)));
    const version = offerShard.value.version + 1;
    const { isSample } = offerShard.value;
    const packed = await offerShardDocument.pack(toColumns(left, missing));
    tx.set(shardRef(db, region, shard), offerShardDocument.encode({ region, version, isSample, ...packed }));
    return { version, isSample };
  });
}
