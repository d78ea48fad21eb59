import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { endLapsedProposals } from './end-service.ts';

export const background: Background = {
  /** Ends proposals of duels that nobody answered in time. */
  lapse: onTimer('*/15 * * * *', endLapsedProposals),
};
