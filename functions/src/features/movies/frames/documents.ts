import { documentCodec } from '@cine/contract/documents/codec';
import { movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { packedDocument, packedFields } from '#platform/firestore/packed.ts';
import { vectorShardDocument } from '#platform/firestore/packed-vectors.ts';

/** `catalogue/frames`: the version of each shard of stills. */
export const framesManifestDocument = documentCodec(
  'framesManifests',
  z.strictObject({ versions: z.array(z.int().min(0)) }),
);

const movieStillsSchema = z.strictObject({
  movieId: movieIdSchema,
  /** When TMDB was last asked which stills there are, and gave all; 0 before. In epoch milliseconds. */
  checkedAt: z.int().min(0),
  /** Each file at TMDB, and its hash in base64; that is empty if the picture tells nothing. */
  stills: z.array(z.strictObject({ path: z.string(), hash: z.string() })),
});
export type MovieStills = z.infer<typeof movieStillsSchema>;

/** `frameShards/{shard}`: the hashes of some hundred movies' stills, packed. */
export const frameShardDocument = packedDocument(
  'frameShards',
  z.strictObject({
    ...packedFields,
    version: z.int().positive(),
    /** Which of `packages/frame-hashes`' formats the hashes have. */
    hashFormat: z.int(),
  }),
  z.array(movieStillsSchema),
);

/** `frameVectorShards/{shard}`: vectors of some stills of a shard's movies, packed. */
export const frameVectorShardDocument = vectorShardDocument('frameVectorShards');
