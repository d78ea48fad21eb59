import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { sendReminders } from './remind-service.ts';

export const background: Background = {
  /** Sends reminders of habits, a quarter of an hour late at most. */
  remind: onTimer('*/15 * * * *', sendReminders),
};
