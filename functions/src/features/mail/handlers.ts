import { z } from 'zod';
import { smtpSecrets } from '../../config.ts';
import { context } from '../../context.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import * as mails from './service.ts';

/**
 * Sends one mail: ten a second at most, which SMTP services allow. An attempt ends before the lease of its mail does. What the
 * server does not take is tried again by the sweep, in its own time; the queue tries again where Firestore was out of reach.
 */
export const send = onTask(
  z.strictObject({ id: z.string() }),
  {
    rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 10 },
    retryConfig: { maxAttempts: 3, minBackoffSeconds: 30, maxBackoffSeconds: 300, maxDoublings: 3 },
    timeoutSeconds: 540,
    memory: '512MiB',
    secrets: smtpSecrets,
  },
  ({ id }) => mails.send(context(), id),
);

/** Picks up what was left lying in the outbox. */
export const sweep = onTimer('every 15 minutes', () => mails.sweep(context()));
