import { setTimeout as delay } from 'node:timers/promises';
import { functionsRegion } from '@cine/contract/operation';
import type { Job } from '@cine/contract/operations/jobs';
import { context } from '../../functions/src/context.ts';
import { loadLatest, type Run } from '../../functions/src/features/jobs/index.ts';

/** Where the functions emulator listens, and for which project. */
export type Functions = { url: string; project: string };

/**
 * Starts a job as its timer does and waits until its run has ended; throws if the run fails. `onCount` gets changed
 * counts.
 */
export async function runJob(
  functions: Functions,
  job: Job,
  onCount: (run: Run) => void = () => {},
): Promise<Run> {
  await callTimer(functions, `jobs-${job}`);
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

/** Runs a timer. The emulator has no schedules, but the function has an address: its name, and how often it was redefined. */
export async function callTimer({ url, project }: Functions, name: string): Promise<void> {
  const trigger = `${functionsRegion}-${name}-0`;
  const answer = await fetch(`${url}/functions/projects/${project}/triggers/${trigger}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`${name} did not run: ${await answer.text()}`);
}
