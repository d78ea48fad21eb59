import { setTimeout as delay } from 'node:timers/promises';
import type { Job } from '@cine/contract/operations/core/jobs';
import type { Clock } from '@cine/dev-clock';
import { context } from '../../functions/src/context.ts';
import { loadLatest, type Run } from '../../functions/src/features/core/jobs/index.ts';

/**
 * Starts a job as its timer does and waits until its run has ended; throws if the run fails. `onCount` gets
 * changed counts.
 */
export async function runJob(clock: Clock, job: Job, onCount: (run: Run) => void = () => {}): Promise<Run> {
  await runTimer(clock, `jobs-${job}`);
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

/** Runs a timer now, besides its times; throws if it fails. */
export async function runTimer(clock: Clock, name: string): Promise<void> {
  const { status } = await clock.runSchedule(name);
  if (status !== 200) throw new Error(`${name} did not run: ${status}`);
}
