import * as z from 'zod';
import { idSchema, localeSchema, movieIdSchema, uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/**
 * `sessions/{sessionId}/gains/{movieId}-{uid}`: what a recorded movie earned an attendee. Written a moment after the
 * record, and deleted when the record is withdrawn.
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
