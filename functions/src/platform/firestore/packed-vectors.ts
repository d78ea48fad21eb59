import * as z from 'zod';
import { unpackVectors } from '../vectors.ts';
import { packedFields, partDocument } from './packed.ts';

export type VectorShardDocument = ReturnType<typeof vectorShardDocument>;

/** The codec of documents that hold vectors of some movies, made by one network of the operator's. */
export function vectorShardDocument(name: string) {
  const fields = {
    ...packedFields,
    /** The version of the network that made them; those of another aren't compared. */
    network: z.string(),
  };
  return partDocument(name, z.strictObject(fields), unpackVectors);
}
