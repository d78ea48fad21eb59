import * as z from 'zod';
import { smtpSecrets } from '#config.ts';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask, onTimer } from '#platform/endpoints/scheduled.ts';
import * as mails from './service.ts';

export const background: Background = {
  /**
   * Sends a mail, ten a second at most, and times out before its lease ends. What the
   * server can't take for now is retried by the sweep, as `outbox.ts` says; what it refuses isn't.
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
    (context, { id }) => mails.sendMail(context, id),
  ),
  /** Enqueues mails again whose task was lost or whose retry is due. */
  sweep: onTimer('*/15 * * * *', mails.sweepOutbox),
};
