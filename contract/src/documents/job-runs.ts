import * as z from 'zod';
import { jobRunSchema } from '../operations/core/jobs.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `jobRuns/{runId}`, read by operators: a run of a job. */
export const jobRunDocument = documentCodec(
  'jobRuns',
  jobRunSchema.omit({ id: true }).extend({
    startedAt: storedInstant,
    aliveAt: storedInstant,
    finishedAt: storedInstant.nullable(),
    regions: z.array(z.string()),
    /** The UTC day up to which TMDB's changes are known once it is finished; null for other jobs. */
    followsUntil: z.string().nullable(),
    /** Tasks that TMDB never answered. */
    batchesGivenUp: z.int().min(0),
    expiresAt: storedInstant,
  }),
  [
    // In version 1 the counts were next to the other fields.
    ({ movies, added, refreshed, renewed, gone, failed, ...rest }) => ({
      counts: { movies, added, synced: refreshed, listed: renewed, gone, failed },
      ...rest,
    }),
  ],
);
export type JobRunDocument = DocumentOf<typeof jobRunDocument>;
