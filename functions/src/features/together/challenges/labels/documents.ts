import { storedInstant } from '@cine/contract/documents/stored-values';
import { movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { packedDocument, packedFields } from '#platform/firestore/packed.ts';

/** `movieLabels/{digest}`: what models said of movies and a label, which only the digest tells. */
export const movieLabelsDocument = packedDocument(
  'movieLabels',
  z.strictObject({ ...packedFields, expiresAt: storedInstant }),
  z.array(
    z.strictObject({
      movieId: movieIdSchema,
      fits: z.boolean(),
      /** In percent. */
      confidence: z.int().min(0).max(100),
      reason: z.string(),
      model: z.string(),
    }),
  ),
);
