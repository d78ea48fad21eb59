import { localeSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { pushSecrets } from '#config.ts';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask, onTimer } from '#platform/endpoints/scheduled.ts';
import { writeDue } from './email/mail-service.ts';
import { pushHeld, pushToDevices } from './push/push-service.ts';

const text = z.strictObject({
  title: z.string(),
  body: z.string(),
  tag: z.string(),
  url: z.string(),
  lang: localeSchema,
});

export const background: Background = {
  /** Writes the daily mails: every hour, it is eight o'clock in some time zone. */
  mail: onTimer('0 * * * *', writeDue),
  /** Pushes a text to a user's devices, or what was held back for them. */
  push: onTask(
    z.strictObject({
      uid: uidSchema,
      text: text.optional(),
      deviceId: z.string().optional(),
      retries: z.int().optional(),
    }),
    {
      rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 100 },
      retryConfig: { maxAttempts: 3, minBackoffSeconds: 30, maxBackoffSeconds: 300, maxDoublings: 3 },
      timeoutSeconds: 120,
      memory: '256MiB',
      secrets: pushSecrets,
    },
    (context, { text, ...task }) =>
      text ? pushToDevices(context, { ...task, text }) : pushHeld(context, task.uid),
  ),
};
