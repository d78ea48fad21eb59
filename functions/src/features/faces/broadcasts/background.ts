import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask } from '#platform/endpoints/scheduled.ts';
import { sendPage } from './service.ts';

const maxAttempts = 5;

export const background: Background = {
  /** Tells a page of members, one page at a time. */
  sendPage: onTask(
    z.strictObject({ broadcastId: idSchema }),
    {
      rateLimits: { maxConcurrentDispatches: 1, maxDispatchesPerSecond: 5 },
      retryConfig: { maxAttempts, minBackoffSeconds: 10, maxBackoffSeconds: 300, maxDoublings: 4 },
      timeoutSeconds: 300,
      memory: '512MiB',
    },
    (context, { broadcastId }, retries) => sendPage(context, broadcastId, retries + 1 >= maxAttempts),
  ),
};
