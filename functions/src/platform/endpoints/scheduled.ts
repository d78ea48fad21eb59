import { jobTimeZone } from '@cine/contract/jobs';
import { onSchedule, type ScheduleFunction, type ScheduleOptions } from 'firebase-functions/scheduler';
import { onTaskDispatched, type TaskQueueFunction, type TaskQueueOptions } from 'firebase-functions/tasks';
import type { z } from 'zod';
// Region and limits for all functions are set where these are read.
import '../../config.ts';
import { log } from '../log.ts';

/** Runs on a schedule, Paris time; what it throws is retried by the scheduler. */
export function onTimer(
  schedule: string,
  handle: () => Promise<void>,
  options: Pick<ScheduleOptions, 'secrets' | 'timeoutSeconds' | 'memory' | 'cpu'> = {},
): ScheduleFunction {
  return onSchedule(
    { schedule, timeZone: jobTimeZone, retryCount: 2, timeoutSeconds: 300, memory: '1GiB', ...options },
    () => handle(),
  );
}

/**
 * Runs tasks of a queue, each possibly more than once; `retries` says how often this one was tried before. What it
 * throws is retried as the options say; a task that does not fit the schema never will, so it is logged and dropped.
 */
export function onTask<Schema extends z.ZodType>(
  schema: Schema,
  options: TaskQueueOptions,
  handle: (data: z.output<Schema>, retries: number) => Promise<void>,
): TaskQueueFunction {
  return onTaskDispatched(options, async (request) => {
    const data = schema.safeParse(request.data);
    if (!data.success) {
      log.error('task dropped', { issues: data.error.issues.map(({ path, code }) => ({ path, code })) });
      return;
    }
    await handle(data.data, request.retryCount ?? 0);
  });
}
