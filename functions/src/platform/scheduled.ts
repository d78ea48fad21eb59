import { onSchedule, type ScheduleFunction } from 'firebase-functions/scheduler';
import { onTaskDispatched, type TaskQueueFunction, type TaskQueueOptions } from 'firebase-functions/tasks';
import type { z } from 'zod';
import { log } from './log.ts';

/** Runs on a schedule, Paris time; what it throws is retried by the scheduler. */
export function onTimer(schedule: string, handle: () => Promise<void>): ScheduleFunction {
  return onSchedule(
    { schedule, timeZone: 'Europe/Paris', retryCount: 2, timeoutSeconds: 300, memory: '1GiB' },
    () => handle(),
  );
}

/**
 * Runs tasks of a queue, each possibly more than once. What it throws is retried as the options say; a task that does
 * not fit the schema never will, so it is logged and dropped.
 */
export function onTask<Schema extends z.ZodType>(
  schema: Schema,
  options: TaskQueueOptions,
  handle: (data: z.output<Schema>) => Promise<void>,
): TaskQueueFunction {
  return onTaskDispatched(options, async (request) => {
    const data = schema.safeParse(request.data);
    if (!data.success) {
      log.error('task dropped', { issues: data.error.issues.map(({ path, code }) => ({ path, code })) });
      return;
    }
    await handle(data.data);
  });
}
