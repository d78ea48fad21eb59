import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { keepMeanings } from './service.ts';

export const background: Background = {
  /** Makes the vectors of new movies every night, if the operator set a text encoder up. */
  keep: onTimer('20 6 * * *', keepMeanings, { timeoutSeconds: 1500 }),
};
