import * as z from 'zod';
import { accountSchema, noteModelSchema } from '../operations/core/account.ts';
import { suspensionSchema } from '../operations/faces/moderation.ts';
import { uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant, storedZone } from './stored-values.ts';

export const newSettings = {
  visibility: 'friends',
  watchlistVisibility: 'private',
  historyVisibility: 'private',
  theme: null,
  notifications: true,
  namedInShares: false,
  namedInInvitations: false,
  shelfAtEvenings: true,
} as const;

/** `users/{uid}`, read by its owner: the private half of an account. */
export const userDocument = documentCodec(
  'users',
  accountSchema.omit({ uid: true }).extend({
    createdAt: storedInstant,
    /** The existing member that a guest became. */
    mergedInto: uidSchema.nullable(),
    /**
     * When the move of the guest's data to that member was queued or last resumed; null when done, absent if
     * there was none.
     */
    mergingSince: storedInstant.nullable().exactOptional(),
    /** When a guest last joined a session, to the day; a month later they are deleted. Null for members. */
    lastSessionAt: storedInstant.nullable(),
    /** The zones of their days, where these changed lately; one that hasn't begun may be the last. */
    zones: z.tuple([storedZone], storedZone).exactOptional(),
    suspension: suspensionSchema.extend({ until: storedInstant.nullable() }).exactOptional(),
    /** That they said, when they set up, that they are old enough; absent if nobody asked. */
    ofAge: z.literal(true).exactOptional(),
    /** When they signed out everywhere, by which pages of earlier sign-ins know. */
    signedOutAt: storedInstant.exactOptional(),
    /** What names that operators hid look like: their owner can't take them again. */
    refusedNames: z.array(z.string()).exactOptional(),
    /** The models that they let read their notes; absent unless they did. */
    notesTo: z.array(noteModelSchema).exactOptional(),
    /** When they changed a name within the last day. */
    renamedAt: z.array(storedInstant).exactOptional(),
    /** What titles of challenges and movies that operators hid look like. */
    refusedTitles: z.array(z.string()).exactOptional(),
  }),
  [
    (legacy) => ({ mergedInto: null, lastSessionAt: null, ...legacy }),
    (legacy) => ({ ...newSettings, ...legacy }),
    (legacy) => ({ namedInShares: newSettings.namedInShares, ...legacy }),
    (legacy) => ({ watchlistVisibility: newSettings.watchlistVisibility, ...legacy }),
    (legacy) => ({ historyVisibility: newSettings.historyVisibility, ...legacy }),
    (legacy) => ({ shelfAtEvenings: newSettings.shelfAtEvenings, ...legacy }),
    (legacy) => ({ namedInInvitations: newSettings.namedInInvitations, ...legacy }),
  ],
);
export type UserDocument = DocumentOf<typeof userDocument>;
