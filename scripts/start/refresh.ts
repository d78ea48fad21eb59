import { setTimeout as delay } from 'node:timers/promises';
import { context } from '../../functions/src/context.ts';
import { loadLatest, type Run } from '../../functions/src/features/catalogue-sync/index.ts';
import { type Functions, runJob } from './job.ts';

/**
 * Runs the job that updates availability, and waits until it is done. `tell` receives the number of movies asked
 * about. Throws when TMDB gave no answer.
 */
export async function refreshNow(
  functions: Functions,
  tell: (asked: number, run: Run) => void,
): Promise<Run> {
  await runJob(functions, 'jobs-availability');
  for (let told = 0; ; await delay(500)) {
    const run = await loadLatest(context().db, 'availability');
    if (!run) throw new Error('No refresh was planned.');
    const asked = run.refreshed + run.gone + run.failed;
    if (asked > told) tell(asked, run);
    told = asked;
    if (run.status === 'failed')
      throw new Error(`The refresh ended early: ${run.errors.at(-1) ?? run.reason}`);
    if (run.status === 'finished') return withAnswers(run);
  }
}

function withAnswers(run: Run): Run {
  if (run.movies > 0 && run.refreshed + run.gone === 0)
    throw new Error('TMDB gave no answer about any movie.');
  return run;
}
