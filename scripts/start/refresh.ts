import { setTimeout as delay } from 'node:timers/promises';
import { functionsRegion } from '@cine/contract/operation';
import { context } from '../../functions/src/context.ts';
import { loadLatest, type Run } from '../../functions/src/features/refresh/index.ts';

/** Where the functions emulator listens, and for which project. */
export type Functions = { url: string; project: string };

/**
 * Runs the scheduled refresh, as Cloud Scheduler would, and waits until all of it is done; `tell` gets the number of
 * movies that were asked about, whenever it grows. Throws when TMDB did not tell anything.
 */
export async function refreshNow(
  { url, project }: Functions,
  tell: (asked: number, run: Run) => void,
): Promise<Run> {
  // The emulator has no schedules, but the function has an address: its name, and how often it was defined anew.
  const trigger = `${functionsRegion}-jobs-availability-0`;
  const answer = await fetch(`${url}/functions/projects/${project}/triggers/${trigger}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`The refresh could not be planned: ${await answer.text()}`);
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
