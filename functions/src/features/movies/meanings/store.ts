/** Reads and writes vectors of what movies are about. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { packBytes } from '#platform/firestore/packed.ts';
import { meaningShardDocument } from './documents.ts';
import { type Meaning, packMeanings } from './vectors.ts';

/** Enough that a shard of 45,000 movies' stays below Firestore's 1 MiB with 1024 dimensions. */
export const shards = 64;

/** What made the vectors, and their length. */
export type Network = { version: string; dimensions: number };

function shardRef(db: Firestore, shard: number): DocumentReference {
  return db.collection('meaningShards').doc(String(shard));
}

/** A shard's vectors by this network; none if there are others'. */
export async function readMeanings(db: Firestore, shard: number, { version }: Network): Promise<Meaning[]> {
  const stored = readDocument(meaningShardDocument, await shardRef(db, shard).get());
  return stored?.network === version ? meaningShardDocument.join([stored]) : [];
}

/** Replaces a shard. Only one timer writes, and what it loses it makes again. */
export async function writeMeanings(
  db: Firestore,
  shard: number,
  { version, dimensions }: Network,
  meanings: readonly Meaning[],
): Promise<void> {
  const packed = await packBytes(packMeanings(meanings, dimensions));
  await shardRef(db, shard).set(meaningShardDocument.encode({ network: version, ...packed }));
}
