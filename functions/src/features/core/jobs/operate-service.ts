import type { OutputOf } from '@cine/contract/operation';
import { cancelJob, type Job, type JobRun, showJobRun, startJob } from '@cine/contract/operations/core/jobs';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import type { JobDefinition } from './definition.ts';
import type { Run } from './run.ts';
import { cancelRun, startRun } from './service.ts';
import { readRun } from './store.ts';

export function operatedOn(jobs: Readonly<Record<Job, JobDefinition>>) {
  return {
    /** Throws what blocks the job, or `try-again` if another run just ended. */
    startNow: serve(startJob, async (context, { uid }, { job }) => {
      const started = await startRun(context, jobs[job], uid);
      if (!started) throw new AppError('try-again');
      return { run: runView(started.run), isNew: started.isNew };
    }),
    /** Throws `job-run-not-found`. */
    show: serve(showJobRun, async (context, _caller, { runId }) =>
      viewOrRefuse(await readRun(context.db, runId)),
    ),
    /** Throws `job-run-not-found`. */
    cancel: serve(cancelJob, async (context, _caller, { runId }) =>
      viewOrRefuse(await cancelRun(context, runId)),
    ),
  };
}

function viewOrRefuse(run: Run | null): OutputOf<typeof showJobRun> {
  if (!run) throw new AppError('job-run-not-found');
  return { run: runView(run) };
}

function runView(run: Run): JobRun {
  return {
    ...run,
    startedAt: toInstant(run.startedAt),
    aliveAt: toInstant(run.aliveAt),
    finishedAt: toInstantOrNull(run.finishedAt),
  };
}
