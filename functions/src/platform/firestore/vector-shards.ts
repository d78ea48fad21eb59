/** Reads and writes documents that hold vectors of some movies. */
import type { DocumentReference } from 'firebase-admin/firestore';
import { type MovieVector, packVectors } from '../vectors.ts';
import { readDocument } from './documents.ts';
import { packBytes } from './packed.ts';
import type { VectorShardDocument } from './packed-vectors.ts';

/** What made the vectors, and their length. */
export type Network = { version: string; dimensions: number };

/** A shard's vectors by this network; none if there are others'. */
export async function readVectors(
  codec: VectorShardDocument,
  ref: DocumentReference,
  { version }: Network,
): Promise<MovieVector[]> {
  const document = readDocument(codec, await ref.get());
  return document?.network === version ? codec.join([document]) : [];
}

/** Replaces a shard, which only one writer may do at a time; what is lost is made again. */
export async function writeVectors(
  codec: VectorShardDocument,
  ref: DocumentReference,
  { version, dimensions }: Network,
  vectors: readonly MovieVector[],
): Promise<void> {
  const packed = await packBytes(packVectors(vectors, dimensions));
  await ref.set(codec.encode({ network: version, ...packed }));
}
