/** Reads and writes the vectors of stills; their shards have the same movies as the hashes'. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { type Network, readVectors, writeVectors } from '#platform/firestore/vector-shards.ts';
import type { MovieVector } from '#platform/vectors.ts';
import { frameVectorShardDocument } from './documents.ts';

function shardRef(db: Firestore, shard: number): DocumentReference {
  return db.collection('frameVectorShards').doc(String(shard));
}

/** A shard's vectors by this network; none if there are others'. */
export async function readStillVectors(
  db: Firestore,
  shard: number,
  network: Network,
): Promise<MovieVector[]> {
  return readVectors(frameVectorShardDocument, shardRef(db, shard), network);
}

export async function writeStillVectors(
  db: Firestore,
  shard: number,
  network: Network,
  vectors: readonly MovieVector[],
): Promise<void> {
  await writeVectors(frameVectorShardDocument, shardRef(db, shard), network, vectors);
}
