import { z } from 'zod';
import { smtpSecrets } from '../../config.ts';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import * as mails from './service.ts';

export const handlers: Handlers = {
  background: {
    /**
     * Sends one mail: at most ten a second, which SMTP services allow. The time limit is below a mail's lease. The queue
     * retries where Firestore was out of reach; the sweep retries what the SMTP server refused.
     */
    send: onTask(
      z.strictObject({ id: z.string() }),
      {
        rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 10 },
        retryConfig: { maxAttempts: 3, minBackoffSeconds: 30, maxBackoffSeconds: 300, maxDoublings: 3 },
        timeoutSeconds: 540,
        memory: '512MiB',
        secrets: smtpSecrets,
      },
      (context, { id }) => mails.send(context, id),
    ),
    /** Hands in mails whose task was lost or that are due for another try. */
    sweep: onTimer('every 15 minutes', mails.sweep),
  },
};
