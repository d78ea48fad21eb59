import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { writeDue } from './weekly-service.ts';

export const background: Background = {
  /** Sends due newsletters: every quarter of an hour, it is nine o'clock in some time zone. */
  write: onTimer('*/15 * * * *', writeDue),
};
