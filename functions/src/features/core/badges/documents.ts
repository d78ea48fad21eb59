import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `badgeCounts/latest`: how many players have each badge. Names nobody. */
export const badgeCountsDocument = documentCodec(
  'badgeCounts',
  z.strictObject({
    countedAt: storedInstant,
    /** Players who have recorded a movie. */
    players: z.int().min(0),
    /** How many players have a badge, by its id. */
    counts: z.record(z.string(), z.int().min(0)),
  }),
);
