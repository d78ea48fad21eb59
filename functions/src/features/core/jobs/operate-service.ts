/** What operators do with jobs: start, list, show and cancel their runs. */
import type { OutputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/core/jobs';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import type { JobDefinition } from './definition.ts';
import type { Run } from './run.ts';
import { cancelRun, startRun } from './service.ts';
import { loadLastOf, readRun } from './store.ts';

export function jobOperations(jobs: Readonly<Record<operations.Job, JobDefinition>>) {
  return {
    /** Throws what blocks the job, or `try-again` if another run began and ended meanwhile. */
    startJobNow: serve(operations.startJob, async (context, { uid }, { job }) => {
      const started = await startRun(context, jobs[job], uid);
      if (!started) throw new AppError('try-again');
      return { run: runView(started.run), isNew: started.isNew };
    }),
    listJobRuns: serve(operations.listJobRuns, async ({ db }, _caller, { job }) => {
      const runs = await loadLastOf(db, job, operations.listedRuns);
      return { runs: runs.map(runView) };
    }),
    /** Throws `job-run-not-found`. */
    showJobRun: serve(operations.showJobRun, async (context, _caller, { runId }) =>
      viewOrRefuse(await readRun(context.db, runId)),
    ),
    /** Throws `job-run-not-found`. */
    cancelJobRun: serve(operations.cancelJob, async (context, _caller, { runId }) =>
      viewOrRefuse(await cancelRun(context, runId)),
    ),
  };
}

function viewOrRefuse(run: Run | null): OutputOf<typeof operations.showJobRun> {
  if (!run) throw new AppError('job-run-not-found');
  return { run: runView(run) };
}

function runView(run: Run): operations.JobRun {
  return {
    ...run,
    startedAt: toInstant(run.startedAt),
    aliveAt: toInstant(run.aliveAt),
    finishedAt: toInstantOrNull(run.finishedAt),
  };
}
