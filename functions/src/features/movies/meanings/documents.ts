import * as z from 'zod';
import { packedFields, partDocument } from '#platform/firestore/packed.ts';
import { unpackMeanings } from './vectors.ts';

/** `meaningShards/{shard}`: vectors of what some movies are about, packed. */
export const meaningShardDocument = partDocument(
  'meaningShards',
  z.strictObject({
    ...packedFields,
    /** The version of the operator's network that made them; those of another aren't compared. */
    network: z.string(),
  }),
  unpackMeanings,
);
