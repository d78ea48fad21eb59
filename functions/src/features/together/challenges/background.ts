import { aiSecrets } from '#config.ts';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask } from '#platform/endpoints/scheduled.ts';
import { labelBatch, labellingSchema, mostTries } from './drafts/label-service.ts';

export const background: Background = {
  /** Labels a batch of a draft's movies; after a fault of the model again, 20 and 40 seconds later. */
  label: onTask(
    labellingSchema,
    {
      rateLimits: { maxConcurrentDispatches: 10, maxDispatchesPerSecond: 5 },
      retryConfig: { maxAttempts: mostTries, minBackoffSeconds: 20, maxBackoffSeconds: 60, maxDoublings: 2 },
      timeoutSeconds: 120,
      memory: '512MiB',
      secrets: aiSecrets,
    },
    labelBatch,
  ),
};
