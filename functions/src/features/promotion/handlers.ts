import * as z from 'zod';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onLongTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import { repoint } from './repoint-service.ts';
import * as promotion from './service.ts';

export const handlers: Handlers = {
  background: {
    /** Repoints one movie; thousands of references take minutes. */
    repoint: onLongTask(z.strictObject({ movieId: z.int() }), (context, { movieId }) =>
      repoint(context, movieId),
    ),
    /** Enqueues repointing that was lost or failed. */
    resume: onTimer('every 60 minutes', promotion.resume),
  },
};
