import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `catalogue/lookUps`: what all look-ups added to the catalogue. */
export const lookUpBudgetDocument = documentCodec(
  'lookUpBudget',
  z.strictObject({
    /** The UTC day that `added` new movies are counted for. */
    day: z.string(),
    added: z.int().min(0),
    /** All movies that look-ups added and that may still be there, the oldest first. */
    movieIds: z.array(movieIdSchema).exactOptional(),
    /** The latest UTC day on which room was made for others. */
    roomMadeOn: z.string().exactOptional(),
  }),
);

/** `users/{uid}/movieAsks/latest`: movies a member looked up lately, with their weeks, as `603:2968`. */
export const movieAsksDocument = documentCodec(
  'movieAsks',
  z.strictObject({ asks: z.array(z.string()), expiresAt: storedInstant }),
);
