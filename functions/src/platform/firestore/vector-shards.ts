/** Documents that hold vectors of some movies, made by one network of the operator's. */
import type { DocumentReference } from 'firebase-admin/firestore';
import * as z from 'zod';
import { type MovieVector, packVectors, unpackVectors } from '../vectors.ts';
import { readDocument } from './documents.ts';
import { packBytes, packedFields, partDocument } from './packed.ts';

/** What made the vectors, and their length. */
export type Network = { version: string; dimensions: number };

export type VectorShardDocument = ReturnType<typeof vectorShardDocument>;

/** The codec of a shard of vectors. */
export function vectorShardDocument(name: string) {
  const fields = {
    ...packedFields,
    /** The version of the operator's network that made them; those of another aren't compared. */
    network: z.string(),
  };
  return partDocument(name, z.strictObject(fields), unpackVectors);
}

/** A shard's vectors by this network; none if there are others'. */
export async function readVectors(
  codec: VectorShardDocument,
  ref: DocumentReference,
  { version }: Network,
): Promise<MovieVector[]> {
  const stored = readDocument(codec, await ref.get());
  return stored?.network === version ? codec.join([stored]) : [];
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
