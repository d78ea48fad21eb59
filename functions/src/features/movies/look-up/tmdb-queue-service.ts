/** Does the tasks of TMDB's queue: batches of jobs, look-ups, making room. */
import type { Context } from '#context.ts';
import { runBatch } from '#core/jobs/index.ts';
import type { IsReferenced } from '#platform/lifecycle.ts';
import { log } from '#platform/log.ts';
import { catalogueJobs } from '../catalogue-sync/index.ts';
import { framesJob } from '../frames/index.ts';
import { makeRoom } from './room-service.ts';
import { answerLookUps } from './service.ts';

/** A task of the queue that talks to TMDB: a job's batch, open look-ups, or the day's room for look-ups. */
export type TmdbTask = { runId: string; batch: number } | { lookUps: true } | { room: true };

/** Runs a task of the queue. Open look-ups come first; if they fail, a job's batch still runs. */
export async function runTmdbTask(
  context: Context,
  task: TmdbTask,
  isLastAttempt: boolean,
  isReferenced: IsReferenced,
): Promise<void> {
  if ('lookUps' in task) return answerLookUps(context, isLastAttempt);
  if ('room' in task) return makeRoom(context, isReferenced);
  await answerLookUps(context, false).catch((error: unknown) => {
    log.warn('look-ups left to their own task', { error });
  });
  await runBatch(
    context,
    [...Object.values(catalogueJobs), framesJob],
    task.runId,
    task.batch,
    isLastAttempt,
  );
}
