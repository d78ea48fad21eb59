import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { foldStandings } from './fold-service.ts';

export const background: Background = {
  /** Brings the boards up to date; a run that takes longer is the only one. */
  fold: onTimer('* * * * *', (context) => foldStandings(context), { timeoutSeconds: 240 }),
};
