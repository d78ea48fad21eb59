import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTimer } from '../../../platform/endpoints/scheduled.ts';
import { remindDue } from './remind-service.ts';

export const background: Background = {
  /** Reminders have any time, and come a quarter of an hour late at most. */
  remind: onTimer('*/15 * * * *', remindDue),
};
