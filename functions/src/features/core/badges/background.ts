import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { countBadges } from './service.ts';

export const background: Background = {
  /** Counts how many players have each badge, every night. */
  count: onTimer('15 3 * * *', countBadges),
};
