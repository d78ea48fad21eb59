import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTimer } from '../../../platform/endpoints/scheduled.ts';
import { warnDue } from './warn-service.ts';

export const background: Background = {
  /** Each quarter of an hour is the chosen hour of some time zone. */
  warn: onTimer('*/15 * * * *', warnDue),
};
