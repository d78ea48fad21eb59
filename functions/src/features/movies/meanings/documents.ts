import { vectorShardDocument } from '#platform/firestore/vector-shards.ts';

/** `meaningShards/{shard}`: vectors of what some movies are about, packed. */
export const meaningShardDocument = vectorShardDocument('meaningShards');
