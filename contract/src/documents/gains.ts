import { z } from 'zod';
import { idSchema, localeSchema, movieIdSchema, uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/**
 * `sessions/{sessionId}/gains/{movieId}-{uid}`, read by those in the session: what a recorded movie earned an attendee. It
 * follows the record a moment later, and goes when the record is undone.
 */
export const gainDocument = documentCodec(
  'gains',
  z.strictObject({
    uid: uidSchema,
    movieId: movieIdSchema,
    xp: z.int(),
    levelBefore: z.int().positive(),
    level: z.int().positive(),
    /** The challenges it counts for. */
    steps: z.array(
      z.strictObject({
        challengeId: idSchema,
        /** None for a personal challenge. */
        titles: z.partialRecord(localeSchema, z.string()),
        count: z.int().min(0),
        target: z.int(),
        completed: z.boolean(),
      }),
    ),
    expiresAt: storedInstant,
  }),
);
export type GainDocument = DocumentOf<typeof gainDocument>;
