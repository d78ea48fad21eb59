import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { idSchema, movieIdSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `polls/{pollId}/seeds/lot`: the seed of the lots, until the poll is closed. */
export const seedDocument = documentCodec(
  'seeds',
  z.strictObject({ seed: z.string(), expiresAt: storedInstant }),
);

/** `vetoes/{id}`: that a user used their veto in an evening, or in a group's poll, and on which movie. */
export const vetoDocument = documentCodec(
  'vetoes',
  z.strictObject({
    uid: uidSchema,
    /** The evening's session, or the group's poll. */
    usedIn: idSchema,
    /** Which poll's movie it took; older vetoes don't have it. */
    pollId: idSchema.optional(),
    movieId: movieIdSchema.optional(),
    expiresAt: storedInstant,
  }),
);
