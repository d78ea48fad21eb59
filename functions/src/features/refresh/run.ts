/** Counts of a refresh, in movies. */
export type Counts = {
  /** Checked and saved. */
  refreshed: number;
  /** No longer at TMDB; kept, with no offers. */
  gone: number;
  /** Could not be read; what was known stays. */
  failed: number;
};

/** `refreshRuns/{runId}`: one pass over all movies that were due. Times are epoch milliseconds. */
export type Run = Counts & {
  id: string;
  status: 'running' | 'finished' | 'failed';
  /** Why a run ended early. */
  reason: string | null;
  startedAt: number;
  /** When one of its tasks last ran. */
  aliveAt: number;
  finishedAt: number | null;
  regions: string[];
  movies: number;
  /** Those of them that TMDB's lists brought: the catalogue lacked them. */
  added: number;
  batches: number;
  batchesDone: number;
};

/** What one task of a run does: ask TMDB about some movies, or look through its lists for movies that are missing. */
export type Batch = { kind: 'movies'; movieIds: number[] } | { kind: 'lists' };

export const noCounts: Counts = { refreshed: 0, gone: 0, failed: 0 };

const minute = 60_000;
/** Longer than the queue ever waits between two tries. */
const stalledAfterMs = 15 * minute;
/** A run over 45,000 movies takes less than an hour. */
const overdueAfterMs = 6 * 60 * minute;

/** A run whose tasks stopped coming, so that they have to be handed in again. */
export function isStalled(run: Run, now: number): boolean {
  return run.status === 'running' && now - run.aliveAt > stalledAfterMs;
}

/** A run that something keeps from its end, so that what is due by now is better served by a new one. */
export function isOverdue(run: Run, now: number): boolean {
  return run.status === 'running' && now - run.startedAt > overdueAfterMs;
}

/** A run that begins with some batches. */
export function newRun(id: string, regions: string[], batches: readonly Batch[], now: number): Run {
  return {
    ...noCounts,
    id,
    status: 'running',
    reason: null,
    startedAt: now,
    aliveAt: now,
    finishedAt: null,
    regions,
    movies: moviesIn(batches),
    added: 0,
    batches: batches.length,
    batchesDone: 0,
  };
}

/** The run with further batches, of movies that are new to the catalogue. */
export function withBatches(run: Run, batches: readonly Batch[]): Run {
  const added = moviesIn(batches);
  return {
    ...run,
    movies: run.movies + added,
    added: run.added + added,
    batches: run.batches + batches.length,
  };
}

/** The run once a batch is done; the last one finishes it. */
export function withBatchDone(run: Run, counts: Counts, now: number): Run {
  const batchesDone = run.batchesDone + 1;
  const finished = batchesDone >= run.batches;
  return {
    ...run,
    refreshed: run.refreshed + counts.refreshed,
    gone: run.gone + counts.gone,
    failed: run.failed + counts.failed,
    batchesDone,
    aliveAt: now,
    status: finished ? 'finished' : run.status,
    finishedAt: finished ? now : null,
  };
}

function moviesIn(batches: readonly Batch[]): number {
  return batches.reduce((sum, batch) => sum + (batch.kind === 'movies' ? batch.movieIds.length : 0), 0);
}
