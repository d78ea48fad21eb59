import * as z from 'zod';
import { movieFactsSchema } from '../movies/movie.ts';
import { companySchema, wasSchema, watchDaySchema } from '../operations/watching/watches.ts';
import { idSchema, movieIdSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `users/{uid}/watches/{watchId}`, read by its owner: a movie watched, with its facts at that time. */
export const watchDocument = documentCodec(
  'watches',
  z.strictObject({
    movieId: movieIdSchema,
    facts: movieFactsSchema,
    watchedAt: storedInstant,
    recordedAt: storedInstant,
    /** When it was last recorded, withdrawn or changed; absent in older ones unchanged since. */
    changedAt: storedInstant.exactOptional(),
    sessionId: idSchema.nullable(),
    withdrawn: z.boolean(),
    /** Withdrawn by another user, so that it still keeps the day. */
    keepsDay: z.literal(true).exactOptional(),
    /** Absent in what was recorded before days counted. */
    day: watchDaySchema.exactOptional(),
    /** Absent outside sessions. */
    company: companySchema.exactOptional(),
    /** Points given up for the others of the session, where known. */
    concession: z.int().exactOptional(),
    /** The points that were predicted for the user when the movie was chosen. */
    predicted: z.int().min(0).max(100).exactOptional(),
    /** What it was before a promotion. */
    was: wasSchema.exactOptional(),
  }),
);
export type WatchDocument = DocumentOf<typeof watchDocument>;
