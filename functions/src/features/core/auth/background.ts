import { localeSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask } from '#platform/endpoints/scheduled.ts';
import { mailReset } from './mail-reset-service.ts';

export const background: Background = {
  /** Has Firebase Auth mail a code for a new password. */
  mailReset: onTask(
    z.strictObject({ email: z.string(), locale: localeSchema }),
    {
      rateLimits: { maxConcurrentDispatches: 10, maxDispatchesPerSecond: 10 },
      retryConfig: { maxAttempts: 5, minBackoffSeconds: 10, maxBackoffSeconds: 300, maxDoublings: 4 },
      timeoutSeconds: 60,
      memory: '256MiB',
    },
    mailReset,
  ),
};
