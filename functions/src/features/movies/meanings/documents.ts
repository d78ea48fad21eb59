import { vectorShardDocument } from '#platform/firestore/packed-vectors.ts';

/** `meaningShards/{shard}`: vectors of what some movies are about, packed. */
export const meaningShardDocument = vectorShardDocument('meaningShards');
