import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask } from '#platform/endpoints/scheduled.ts';
import { tellReporters } from './reporters-service.ts';

const maxAttempts = 5;

export const background: Background = {
  /** Tells a page of those who reported something what was decided. */
  tellReporters: onTask(
    z.strictObject({
      entryId: idSchema,
      after: z.strictObject({ at: z.int(), id: idSchema }).nullable(),
    }),
    {
      rateLimits: { maxConcurrentDispatches: 10, maxDispatchesPerSecond: 10 },
      retryConfig: { maxAttempts, minBackoffSeconds: 30, maxBackoffSeconds: 600, maxDoublings: 4 },
      timeoutSeconds: 300,
      memory: '256MiB',
    },
    (context, page, retries) => tellReporters(context, page, retries + 1 >= maxAttempts),
  ),
};
