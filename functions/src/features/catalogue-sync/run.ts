import type { Job, JobCounts, JobRun } from '@cine/contract/jobs';

/** Counts of a run, in movies. */
export type Counts = JobCounts;

/** `jobRuns/{runId}`: one run of a job. Times are epoch milliseconds. */
export type Run = Counts & {
  id: string;
  job: Job;
  /** The operator who started it; null where it was time. */
  startedBy: string | null;
  status: JobRun['status'];
  /** Why it is `failed`. */
  reason: JobRun['reason'];
  startedAt: number;
  /** When one of its tasks last ran. */
  aliveAt: number;
  finishedAt: number | null;
  regions: string[];
  /** The UTC day up to which TMDB's changes are known once it is finished; null for other jobs. */
  followsUntil: string | null;
  movies: number;
  /** Those of them that the catalogue lacked. */
  added: number;
  batches: number;
  batchesDone: number;
  /** Those of them that TMDB did not answer, however often they were tried. */
  batchesGivenUp: number;
  /** What went wrong lately, each once. */
  errors: string[];
};

/** What one task of a run does. Days are UTC, both included. */
export type Batch =
  /** Read movies whole: known ones, or such as the catalogue lacks. */
  | { kind: 'movies'; movieIds: number[]; areNew: boolean }
  /** Look through TMDB's lists: for movies that are missing, and for what is popular by now. */
  | { kind: 'lists'; lists: List[] }
  /** See what is talked about. */
  | { kind: 'trending' }
  /** See which movies have changed. */
  | { kind: 'changes'; from: string; to: string };

/** One of TMDB's lists: the most popular movies of all, or those that subscriptions offer in a region. */
export type List = { region: string | null; pages: number };

/** What became of a batch: its counts, the batches it adds to its run, what went wrong, and why it may want another try. */
export type Outcome = { counts: Counts; added: Batch[]; errors: string[]; stopped: Error | null };

export const noCounts: Counts = { refreshed: 0, renewed: 0, gone: 0, failed: 0 };

const minute = 60_000;
/** Longer than the queue ever waits between two tries. */
const stalledAfterMs = 15 * minute;
/** A run over 45,000 movies takes less than an hour. */
const overdueAfterMs = 6 * 60 * minute;
/** Errors that a run remembers. */
const maxErrors = 5;

/**
 * The runs whose tasks stopped coming, so that they have to be handed in again. All tasks are in one queue: while those of
 * one run come, those of the others wait for their turn.
 */
export function stalled(runs: readonly Run[], now: number): Run[] {
  const running = runs.filter(({ status }) => status === 'running');
  const aliveAt = Math.max(...running.map((run) => run.aliveAt));
  return now - aliveAt > stalledAfterMs ? running : [];
}

/** A run that something keeps from its end, so that what is due by now is better served by a new one. */
export function isOverdue(run: Run, now: number): boolean {
  return run.status === 'running' && now - run.startedAt > overdueAfterMs;
}

/** What a run begins with. */
export type Beginning = { regions: string[]; batches: Batch[]; followsUntil?: string };

/** A run that begins with some batches; one without any is finished. */
export function newRun(
  { id, job, startedBy }: Pick<Run, 'id' | 'job' | 'startedBy'>,
  { regions, batches, followsUntil }: Beginning,
  now: number,
): Run {
  return {
    ...noCounts,
    id,
    job,
    startedBy,
    status: batches.length > 0 ? 'running' : 'finished',
    reason: null,
    startedAt: now,
    aliveAt: now,
    finishedAt: batches.length > 0 ? null : now,
    regions,
    followsUntil: followsUntil ?? null,
    movies: moviesIn(batches),
    added: moviesIn(batches.filter(areNew)),
    batches: batches.length,
    batchesDone: 0,
    batchesGivenUp: 0,
    errors: [],
  };
}

/** The run with further batches. */
export function withBatches(run: Run, batches: readonly Batch[]): Run {
  return {
    ...run,
    movies: run.movies + moviesIn(batches),
    added: run.added + moviesIn(batches.filter(areNew)),
    batches: run.batches + batches.length,
  };
}

/** The run, which is alive and remembers what went wrong lately, each thing once. */
export function withErrors(run: Run, errors: readonly string[], now: number): Run {
  const told = run.errors.filter((error) => !errors.includes(error));
  return { ...run, aliveAt: now, errors: [...told, ...errors].slice(-maxErrors) };
}

/** The run once a batch is done, or given up; the last one ends it. */
export function withBatchDone(run: Run, counts: Counts, isGivenUp: boolean, now: number): Run {
  const batchesDone = run.batchesDone + 1;
  const batchesGivenUp = run.batchesGivenUp + (isGivenUp ? 1 : 0);
  const next = {
    ...run,
    refreshed: run.refreshed + counts.refreshed,
    renewed: run.renewed + counts.renewed,
    gone: run.gone + counts.gone,
    failed: run.failed + counts.failed,
    batchesDone,
    batchesGivenUp,
    aliveAt: now,
  };
  if (batchesDone < run.batches) return next;
  return batchesGivenUp > 0
    ? { ...next, status: 'failed', reason: 'tmdb-silent', finishedAt: now }
    : { ...next, status: 'finished', finishedAt: now };
}

function areNew(batch: Batch): boolean {
  return batch.kind === 'movies' && batch.areNew;
}

function moviesIn(batches: readonly Batch[]): number {
  return batches.reduce((sum, batch) => sum + (batch.kind === 'movies' ? batch.movieIds.length : 0), 0);
}
