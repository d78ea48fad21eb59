import { z } from 'zod';
import { operation } from './operation.ts';
import { idSchema, instantSchema, uidSchema } from './primitives.ts';

/**
 * What keeps the catalogue true, all of it from TMDB: offers of what is due; what is talked about; what is popular; what
 * came out lately; what TMDB says has changed.
 */
export const jobSchema = z.enum(['availability', 'trending', 'popular', 'details', 'changes']);
export type Job = z.infer<typeof jobSchema>;

/** When a job starts by itself: every so many minutes, or at full hours of the day. */
export type JobSchedule = { everyMinutes: number } | { hours: readonly number[] };

/** Whose clock the schedules go by. */
export const jobTimeZone = 'Europe/Paris';

export const jobSchedules: Readonly<Record<Job, JobSchedule>> = {
  availability: { everyMinutes: 30 },
  trending: { hours: [2] },
  popular: { hours: [3] },
  details: { hours: [0, 6, 12, 18] },
  changes: { hours: [5] },
};

/** How a run ended that did not do all it began with; what went wrong is in its `errors`. */
export const jobRunReasonSchema = z.enum(['tmdb-refused', 'tmdb-silent', 'overdue']);
export type JobRunReason = z.infer<typeof jobRunReasonSchema>;

/** What a run did so far, in movies. */
export const jobCountsSchema = z.strictObject({
  /** Read whole and saved. */
  refreshed: z.int().min(0),
  /** Whose popularity and rating were renewed from a list. */
  renewed: z.int().min(0),
  /** No longer at TMDB; kept, with no offers. */
  gone: z.int().min(0),
  /** Could not be read; what was known stays. */
  failed: z.int().min(0),
});
export type JobCounts = z.infer<typeof jobCountsSchema>;

/** One run of a job. */
export const jobRunSchema = jobCountsSchema.extend({
  id: idSchema,
  job: jobSchema,
  /** The operator who started it; null where it was time. */
  startedBy: uidSchema.nullable(),
  status: z.enum(['running', 'finished', 'failed', 'cancelled']),
  reason: jobRunReasonSchema.nullable(),
  startedAt: instantSchema,
  /** When one of its tasks last ran. */
  aliveAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** Movies to read whole. */
  movies: z.int().min(0),
  /** Those of them that the catalogue lacked. */
  added: z.int().min(0),
  /** Its tasks; some add others. */
  batches: z.int().min(0),
  batchesDone: z.int().min(0),
  /** What went wrong lately, in English, each once. */
  errors: z.array(z.string()),
});
export type JobRun = z.infer<typeof jobRunSchema>;

export const startJob = operation({
  name: 'jobs-start',
  summary: 'Starts a job now; where it is running already, answers with that run.',
  caller: 'operator',
  input: z.strictObject({ job: jobSchema }),
  output: z.strictObject({
    run: jobRunSchema,
    /** Whether it was started by this call. */
    isNew: z.boolean(),
  }),
  limit: { perMinute: 2, counted: 'strict' },
  refusals: ['catalogue-importing'],
  rest: { method: 'POST', path: '/api/jobs/{job}/runs' },
});

export const cancelJob = operation({
  name: 'jobs-cancel',
  summary: 'Ends a run before its time; what it did so far stays. One that is over stays as it is.',
  caller: 'operator',
  input: z.strictObject({ runId: idSchema }),
  output: z.strictObject({ run: jobRunSchema }),
  limit: { perMinute: 2, counted: 'strict' },
  refusals: ['job-run-not-found'],
  rest: { method: 'POST', path: '/api/jobs/runs/{runId}/cancel' },
});
