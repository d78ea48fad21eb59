import type { Context } from '#context.ts';
import { log } from './log.ts';

/** `about` is what the task is about; `event` is what is logged if it can't be enqueued. */
type Task = { queue: string; about: string | number; data: object; event: string };

/** Logs an unreachable queue, and leaves the work to a sweep. */
export async function enqueueOrLeave(
  { enqueue, now }: Pick<Context, 'enqueue' | 'now'>,
  { queue, about, data, event }: Task,
): Promise<void> {
  const task = `${about}-${now()}`;
  try {
    await enqueue(queue, task, data);
  } catch (error) {
    // Not what it is about, which may be a user.
    log.warn(event, { queue, error });
  }
}
