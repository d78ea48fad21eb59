import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { movieIdSchema, uidSchema } from '@cine/contract/primitives';
import { decodeState } from '@cine/neighbours';
import * as z from 'zod';
import { packedDocument, packedFields, partDocument } from '#platform/firestore/packed.ts';

/** `neighbours/{uid}`: a user's neighbours, the most similar first. */
export const neighboursDocument = documentCodec(
  'neighbours',
  z.strictObject({
    /** The neighbours' ids in the same order, as a field for queries. */
    uids: z.array(uidSchema),
    neighbours: z.array(
      z.strictObject({ similarity: z.number(), common: z.int(), movieIds: z.array(movieIdSchema) }),
    ),
    comparedAt: storedInstant,
  }),
);

/** `neighbourState/manifest`: where the state is, and which run is at work; at first only a lease. */
export const stateManifestDocument = documentCodec(
  'stateManifest',
  z.strictObject({
    format: z.int().exactOptional(),
    version: z.int().exactOptional(),
    parts: z.int().exactOptional(),
    size: z.int().exactOptional(),
    until: storedInstant.exactOptional(),
    lease: z.strictObject({ id: z.string(), until: storedInstant }).nullable().exactOptional(),
  }),
);

/** `neighbourState/{0 or 1}-{part}`: a part of the state, packed. */
export const statePartDocument = partDocument(
  'stateParts',
  z.strictObject({ ...packedFields, version: z.int().positive() }),
  (packed) => decodeState(packed),
);

/** `neighbourState/pending`: the users whose neighbours a run has begun to write, packed. */
export const pendingDocument = packedDocument(
  'pendingNeighbours',
  z.strictObject(packedFields),
  z.array(uidSchema),
);

/**
 * `neighbourState/gone:{id}`: the digest of a user erased since the last run, one for each erasure. Former
 * documents, `neighbourState/gone`, have those of all.
 */
export const goneDocument = documentCodec('goneNeighbours', z.strictObject({ digests: z.array(z.string()) }));
