import { aiSecrets } from '#config.ts';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask } from '#platform/endpoints/scheduled.ts';
import { evaluateTask, evaluationSchema } from './evaluate-service.ts';
import { retriesOf } from './task.ts';

export const background: Background = {
  /** Evaluates a task; after a fault of the model again, 60, 120 and 240 seconds later. */
  evaluate: onTask(
    evaluationSchema,
    {
      rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 10 },
      retryConfig: {
        maxAttempts: 1 + retriesOf.first,
        minBackoffSeconds: 60,
        maxBackoffSeconds: 240,
        maxDoublings: 2,
      },
      timeoutSeconds: 120,
      memory: '512MiB',
      secrets: aiSecrets,
    },
    evaluateTask,
  ),
};
