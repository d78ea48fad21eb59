import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { warnDue } from './warn-service.ts';

export const background: Background = {
  /** Warns of streaks that end today, at the hour that each user chose. */
  warn: onTimer('*/15 * * * *', warnDue),
};
