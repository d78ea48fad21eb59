import { jobTimeZone } from '@cine/contract/job-schedules';
import { onSchedule, type ScheduleFunction, type ScheduleOptions } from 'firebase-functions/scheduler';
import { onTaskDispatched, type TaskQueueFunction, type TaskQueueOptions } from 'firebase-functions/tasks';
import type * as z from 'zod';
// Region and limits for all functions are set where these are read.
import '#config.ts';
import { type Context, context } from '#context.ts';
import { log } from '../log.ts';
import { noteOutcome, saveCountsAtEnd } from '../metrics/measure.ts';
import { functionName, runLogged } from './run-logged.ts';
import { secondsBetween } from './seconds-between.ts';

/** Runs on a schedule, a crontab line, in Paris time by default. The scheduler retries it when it throws. */
export function onTimer(
  schedule: string,
  handle: (context: Context) => Promise<unknown>,
  options: Pick<ScheduleOptions, 'secrets' | 'timeZone' | 'timeoutSeconds' | 'memory' | 'cpu'> = {},
): ScheduleFunction {
  return onSchedule(
    { schedule, timeZone: jobTimeZone, retryCount: 2, timeoutSeconds: 300, memory: '1GiB', ...options },
    () =>
      runLogged('timer', {}, null, async () => {
        await handle(context());
        noteOutcome(`timer ${functionName('timer')}`, null, secondsBetween(schedule));
      }),
  );
}

/** A task of up to nine minutes, such as one about all of a user's data. It is tried eight times. */
export function onLongTask<Schema extends z.ZodType>(
  schema: Schema,
  handle: (context: Context, data: z.output<Schema>) => Promise<void>,
): TaskQueueFunction {
  const retryConfig = { maxAttempts: 8, minBackoffSeconds: 30, maxBackoffSeconds: 3600, maxDoublings: 5 };
  const rateLimits = { maxConcurrentDispatches: 4, maxDispatchesPerSecond: 5 };
  return onTask(schema, { rateLimits, retryConfig, timeoutSeconds: 540, memory: '512MiB' }, handle);
}

/**
 * Runs tasks of a queue, each possibly more than once; `retries` counts former tries. A task that throws is
 * retried as `options` say, and logged when it was the last try; one that doesn't fit the schema is dropped.
 */
export function onTask<Schema extends z.ZodType>(
  schema: Schema,
  options: TaskQueueOptions,
  handle: (context: Context, data: z.output<Schema>, retries: number) => Promise<void>,
): TaskQueueFunction {
  return onTaskDispatched(
    options,
    async ({ data: { trace, ...payload }, retryCount, queueName, scheduledTime }) => {
      noteOutcome(`queue ${queueName}`, null, lateness(scheduledTime));
      if (payload.isTrial === true) return saveCountsAtEnd();
      const data = schema.safeParse(payload);
      if (!data.success) {
        log.error('task dropped', { issues: data.error.issues.map(({ path, code }) => ({ path, code })) });
        return;
      }
      await runLogged('task', { retries: retryCount }, trace, async () => {
        try {
          await handle(context(), data.data, retryCount);
        } catch (error) {
          const isLast = retryCount + 1 >= Number(options.retryConfig?.maxAttempts);
          if (isLast) log.error('task given up', { retries: retryCount, error });
          throw error;
        }
      });
    },
  );
}

/** How many seconds ago a task was due. */
function lateness(scheduledTime: string): number {
  const seconds = (context().now() - Date.parse(scheduledTime)) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : 0;
}
