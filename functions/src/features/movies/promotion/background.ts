import * as z from 'zod';
import type { Background } from '#platform/endpoints/feature.ts';
import { onLongTask, onTimer } from '#platform/endpoints/scheduled.ts';
import { repointMovie } from './repoint-service.ts';
import * as promotion from './service.ts';

export const background: Background = {
  /** Repoints what refers to a promoted movie; thousands of references take minutes. */
  repoint: onLongTask(z.strictObject({ movieId: z.int() }), (context, { movieId }) =>
    repointMovie(context, movieId),
  ),
  /** Enqueues repointing again that was lost or failed. */
  resume: onTimer('0 * * * *', promotion.resumePromotions),
};
