import * as z from 'zod';
import { placeSchema } from '../availability/places.ts';
import { attendeeSchema, sessionSchema, usualStrategy } from '../operations/together/sessions.ts';
import { movieIdSchema, uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec, withDefaults } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `sessions/{sessionId}`, read by its attendees, those invited and screens until it expires. */
export const sessionDocument = documentCodec(
  'sessions',
  sessionSchema.omit({ id: true }).extend({
    attendees: z.record(uidSchema, attendeeSchema.extend({ joinedAt: storedInstant })),
    /** The keys of `attendees`, for queries. */
    attendeeIds: z.array(uidSchema),
    /** All users that it names anywhere, so that an erasure finds it. */
    namedIds: z.array(uidSchema),
    /** All movies that were chosen or watched. */
    movieIds: z.array(movieIdSchema),
    /** Attendees whom the host removed, who come back only by a code that a user gives them. */
    removed: z.array(uidSchema),
    /** Friends of attendees who may join without the code, until they do; and their ids, for queries. */
    invited: z.record(uidSchema, z.strictObject({ by: uidSchema, at: storedInstant })).exactOptional(),
    invitedIds: z.array(uidSchema).exactOptional(),
    chosen: sessionSchema.shape.chosen
      .unwrap()
      .extend({ places: z.array(placeSchema) })
      .nullable(),
    replaced: sessionSchema.shape.replaced.unwrap().extend({ at: storedInstant }).exactOptional(),
    watched: z.array(sessionSchema.shape.watched.element.extend({ recordedAt: storedInstant })),
    createdAt: storedInstant,
    expiresAt: storedInstant,
  }),
  [
    (legacy) => ({
      movieIds: [],
      strategy: usualStrategy,
      ...legacy,
      chosen: withDefaults({ expected: [] }, legacy.chosen),
    }),
    (legacy) => ({ filters: {}, ...legacy }),
    (legacy) => ({ removed: [], ...legacy }),
  ],
);
export type SessionDocument = DocumentOf<typeof sessionDocument>;
