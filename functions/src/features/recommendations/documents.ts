import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { basisSchema } from '@cine/contract/operations/recommendations';
import { z } from 'zod';
import { packedFields } from '../../platform/firestore/packed.ts';

/** `recommendations/{uid}`: a user's cached recommendations and the state they rest on. Its lists are packed. */
export const recommendationsDocument = documentCodec(
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
);
