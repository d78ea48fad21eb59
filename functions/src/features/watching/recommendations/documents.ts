import { storedInstant } from '@cine/contract/documents/stored-values';
import { movieCardSchema } from '@cine/contract/operations/movies/movies';
import {
  basisSchema,
  predictionSchema,
  recommendedBySchema,
} from '@cine/contract/operations/watching/recommendations';
import * as z from 'zod';
import { packedDocument, packedFields } from '#platform/firestore/packed.ts';

/** `recommendations/{uid}`: a user's packed lists, kept for a day, and the state they rest on. */
export const recommendationsDocument = packedDocument(
  'recommendations',
  z.strictObject({
    ...packedFields,
    basis: basisSchema,
    ratings: z.int().min(0),
    ratedAt: storedInstant.nullable(),
    genres: z.array(z.string()),
    computedAt: storedInstant,
    expiresAt: storedInstant,
  }),
  z.record(recommendedBySchema, z.array(movieCardSchema.extend(predictionSchema.shape))),
);
