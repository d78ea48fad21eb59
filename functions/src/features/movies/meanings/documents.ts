import { documentCodec } from '@cine/contract/documents/codec';
import * as z from 'zod';

/** `meaningShards/{shard}`: vectors of what some movies are about, by the operator's network. */
export const meaningShardDocument = documentCodec(
  'meaningShards',
  z.strictObject({
    /** The version of the network; vectors of another aren't compared. */
    network: z.string(),
    dimensions: z.int().positive(),
    /** For each movie its id, a digest of its text and its vector. */
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
);
