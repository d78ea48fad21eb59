import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { remindDue } from './remind-service.ts';

export const background: Background = {
  /** Reminds of habits, a quarter of an hour late at most. */
  remind: onTimer('*/15 * * * *', remindDue),
};
