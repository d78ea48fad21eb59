import type { TaskQueueOptions } from 'firebase-functions/tasks';
import * as z from 'zod';
import { onTask } from '../../platform/endpoints/scheduled.ts';
import { runBatch } from './batch-service.ts';
import type { JobDefinition } from './definition.ts';

const maxAttempts = 3;

/** The queue that does a one-step job's tasks: one at a time, tried three times. */
export function worker(definition: JobDefinition, options: Pick<TaskQueueOptions, 'cpu' | 'memory'>) {
  return onTask(
    z.strictObject({ runId: z.string(), batch: z.int().min(0) }),
    {
      rateLimits: { maxConcurrentDispatches: 1, maxDispatchesPerSecond: 1 },
      retryConfig: { maxAttempts, minBackoffSeconds: 60, maxBackoffSeconds: 600, maxDoublings: 3 },
      maxInstances: 1,
      concurrency: 1,
      timeoutSeconds: 1_200,
      ...options,
    },
    (context, { runId, batch }, retries) =>
      runBatch(context, [definition], runId, batch, retries + 1 >= maxAttempts),
  );
}
