import { setTimeout as delay } from 'node:timers/promises';
import { functionsRegion } from '@cine/contract/operation';
import { type Job, startJob } from '@cine/contract/operations/core/jobs';
import type { Clock } from '@cine/dev-clock';
import { context } from '../../functions/src/context.ts';
import { loadLatest, type Run } from '../../functions/src/features/core/jobs/index.ts';
import { user } from '../../functions/test/client.ts';

/**
 * Starts a job as an operator does and waits until its run has ended; throws if the run fails. `onCount` gets
 * changed counts.
 */
export async function runJob(job: Job, onCount: (run: Run) => void = () => {}): Promise<Run> {
  await beginJob(job);
  for (let last = ''; ; await delay(250)) {
    const run = await loadLatest(context().db, job);
    if (!run) throw new Error(`No run of ${job} started.`);
    const counted = JSON.stringify(run.counts);
    if (counted !== last) onCount(run);
    last = counted;
    if (run.status === 'finished') return run;
    if (run.status !== 'running')
      throw new Error(`The job ${job} ended early: ${run.errors.at(-1) ?? run.reason}`);
  }
}

/** Starts a job of the suite that this process's environment names. */
export async function beginJob(job: Job): Promise<void> {
  const { FUNCTIONS_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = process.env;
  const operator = user(`http://${host}/${project}/${functionsRegion}`, 'the-suite', {
    operator: true,
    project: project!,
  });
  await operator.call(startJob, { job });
}

/** Runs a timer now, besides its times; throws if it fails. */
export async function runTimer(clock: Clock, name: string): Promise<void> {
  const { status } = await clock.runSchedule(name);
  if (status !== 200) throw new Error(`${name} did not run: ${status}`);
}
