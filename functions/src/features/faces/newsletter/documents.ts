import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `newsletterSubscriptions/{uid}`: a user's newsletter subscription. */
export const subscriptionDocument = documentCodec(
  'newsletterSubscriptions',
  z.strictObject({
    subscribed: z.boolean(),
    token: z.string(),
    lastWeek: z.string(),
    dueAt: storedInstant.nullable(),
    recentMovieIds: z.array(movieIdSchema),
  }),
);
