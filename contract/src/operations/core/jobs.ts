import * as z from 'zod';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, uidSchema } from '../../primitives.ts';

/** Scheduled work whose runs operators see and start. */
export const jobSchema = z.enum([
  'availability',
  'trending',
  'popular',
  'details',
  'changes',
  'frames',
  'neighbours',
  'training',
  'sweep',
  'arrivals',
  'weekly',
  'statistics',
  'ai',
  'backup',
]);
export type Job = z.infer<typeof jobSchema>;

/** Why a run failed; `errors` has the causes. */
export const jobRunReasonSchema = z.enum(['tmdb-refused', 'tmdb-silent', 'given-up', 'overdue']);
export type JobRunReason = z.infer<typeof jobRunReasonSchema>;

/** A run's counts; each job has some of them. */
export const jobCountSchema = z.enum([
  /** Movies to read in full, and how many of them are new to the catalogue. */
  'movies',
  'added',
  /** Movies read in full and saved. */
  'synced',
  /** Movies whose popularity and rating were updated from a list. */
  'listed',
  /** Movies deleted at TMDB; kept without offers. */
  'gone',
  /** Movies that failed to load; their former data stays. */
  'failed',
  /** Stills that were hashed. */
  'stills',
  /** Stills that the operator's network made vectors of. */
  'encoded',
  /** Users whose ratings changed, and how many neighbour lists changed. */
  'changed',
  'updated',
  /** Users and ratings that a model was trained on. */
  'users',
  'ratings',
  /** Models that were not published: they predict worse than the one in use, or not at all. */
  'worse',
  'useless',
  /** Expired documents that were deleted. */
  'swept',
  /** Movies that came to or left services, and people whose watchlists had them. */
  'moved',
  'told',
  /** Regions' weeks whose challenges were chosen. */
  'weeks',
  /** People whose days were counted, and days that changed. */
  'counted',
  'days',
  /** People left out because something of theirs can't be read. */
  'skipped',
  /** Documents and accounts that a backup has, and files of former ones that were deleted. */
  'documents',
  'accounts',
  'expired',
]);
export type JobCount = z.infer<typeof jobCountSchema>;
export const jobCountsSchema = z.partialRecord(jobCountSchema, z.int().min(0));
export type JobCounts = z.infer<typeof jobCountsSchema>;

/** One run of a job. */
export const jobRunSchema = z.strictObject({
  id: idSchema,
  job: jobSchema,
  /** The operator who started it; null if it was scheduled. */
  startedBy: uidSchema.nullable(),
  status: z.enum(['running', 'finished', 'failed', 'cancelled']),
  reason: jobRunReasonSchema.nullable(),
  startedAt: instantSchema,
  /** When one of its tasks last ran. */
  aliveAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** Counts so far; a count that is 0 may be missing. */
  counts: jobCountsSchema,
  /** Its tasks, which may add others. */
  batches: z.int().min(0),
  batchesDone: z.int().min(0),
  /** Recent errors, in English, each once. */
  errors: z.array(z.string()),
});
export type JobRun = z.infer<typeof jobRunSchema>;

export const startJob = operation({
  name: 'jobs-start',
  summary: 'Starts a job now; returns the current run if it is running already.',
  caller: 'operator',
  input: z.strictObject({ job: jobSchema }),
  output: z.strictObject({
    run: jobRunSchema,
    /** Whether this call started it. */
    isNew: z.boolean(),
  }),
  // Each of the fourteen jobs several times: a start of one that runs already counts, too.
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 4, writes: 3, with: 'without its run' },
  refusals: ['catalogue-importing', 'backups-not-set-up'],
  rest: { method: 'POST', path: '/api/jobs/{job}/runs' },
  creates: { path: '/api/jobs/runs/{run.id}', isNew: ({ isNew }) => isNew },
  holdsCatalogue: true,
});

/** The most runs of a job in a list. */
export const listedRuns = 20;

export const listJobRuns = operation({
  name: 'jobs-list',
  summary: `Lists the last ${listedRuns} runs of a job, the latest first.`,
  caller: 'operator',
  input: z.strictObject({ job: jobSchema }),
  output: z.strictObject({ runs: z.array(jobRunSchema) }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: listedRuns + 2, writes: 1 },
  refusals: [],
  rest: { method: 'GET', path: '/api/jobs/{job}/runs' },
});

export const showJobRun = operation({
  name: 'jobs-show',
  summary: 'Returns a run of a job, with its counts and errors so far.',
  caller: 'operator',
  input: z.strictObject({ runId: idSchema }),
  output: z.strictObject({ run: jobRunSchema }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 3, writes: 1 },
  refusals: ['job-run-not-found'],
  rest: { method: 'GET', path: '/api/jobs/runs/{runId}' },
});

export const cancelJob = operation({
  name: 'jobs-cancel',
  summary: 'Cancels a run; what it has done stays, and a run that has ended is unchanged.',
  caller: 'operator',
  input: z.strictObject({ runId: idSchema }),
  output: z.strictObject({ run: jobRunSchema }),
  limit: { perTenMinutes: 20, counted: 'strict' },
  ceiling: { reads: 4, writes: 3 },
  refusals: ['job-run-not-found'],
  rest: { method: 'POST', path: '/api/jobs/runs/{runId}/cancel' },
});
