import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { remindOfDates } from './notify-service.ts';

export const background: Background = {
  /** Reminds of chosen dates. */
  remind: onTimer('*/15 * * * *', remindOfDates),
};
