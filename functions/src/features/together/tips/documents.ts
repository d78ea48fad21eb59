import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { tipStateSchema } from '@cine/contract/operations/together/tips';
import { movieIdSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `tips/{tipId}`: a movie that a member recommends to a friend. The id is a digest of both and the movie. */
export const tipDocument = documentCodec(
  'tips',
  z.strictObject({
    from: uidSchema,
    to: uidSchema,
    movieId: movieIdSchema,
    text: z.string().nullable(),
    at: storedInstant,
    /** A withdrawn tip counts towards its sender's day. */
    state: tipStateSchema,
    /** Whether its receiver had seen the movie before, which its sender isn't told. */
    seenBefore: z.boolean(),
    expiresAt: storedInstant,
  }),
);
