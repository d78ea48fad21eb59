/** Reads and writes vectors of what movies are about. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { type Network, readVectors, writeVectors } from '#platform/firestore/vector-shards.ts';
import type { MovieVector } from '#platform/vectors.ts';
import { meaningShardDocument } from './documents.ts';

/** Enough that a shard of 45,000 movies' stays below Firestore's 1 MiB with 1024 dimensions. */
export const shards = 64;

function shardRef(db: Firestore, shard: number): DocumentReference {
  return db.collection('meaningShards').doc(String(shard));
}

/** A shard's vectors by this network; none if there are others'. */
export async function readMeanings(db: Firestore, shard: number, network: Network): Promise<MovieVector[]> {
  return readVectors(meaningShardDocument, shardRef(db, shard), network);
}

export async function writeMeanings(
  db: Firestore,
  shard: number,
  network: Network,
  meanings: readonly MovieVector[],
): Promise<void> {
  await writeVectors(meaningShardDocument, shardRef(db, shard), network, meanings);
}
