import type { cancelJob, Job, startJob } from '@cine/contract/operations/jobs';
import type { UseCase } from '../../platform/endpoints/serve.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { JobDefinition } from './definition.ts';
import { cancelRun, start } from './service.ts';
import { runView } from './view.ts';

/** What operators can do with these jobs. */
export function operatedOn(jobs: Readonly<Record<Job, JobDefinition>>): {
  startNow: UseCase<typeof startJob>;
  cancel: UseCase<typeof cancelJob>;
} {
  return {
    /** Throws what blocks the job, or `try-again` if another run started and ended at the same moment. */
    async startNow(context, { uid }, { job }) {
      const started = await start(context, jobs[job], uid);
      if (!started) throw new AppError('try-again');
      return { run: runView(started.run), isNew: started.isNew };
    },
    /** Throws `job-run-not-found`. */
    async cancel(context, _caller, { runId }) {
      const run = await cancelRun(context, runId);
      if (!run) throw new AppError('job-run-not-found');
      return { run: runView(run) };
    },
  };
}
