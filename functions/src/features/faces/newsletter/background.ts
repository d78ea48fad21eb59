import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { writeDue } from './weekly-service.ts';

export const background: Background = {
  /** Writes due newsletters, on Mondays at nine in each reader's time zone (`week.ts`). */
  write: onTimer('*/15 * * * *', writeDue),
};
