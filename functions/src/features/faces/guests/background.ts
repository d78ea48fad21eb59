import * as z from 'zod';
import type { Background } from '#platform/endpoints/feature.ts';
import { onLongTask, onTimer } from '#platform/endpoints/scheduled.ts';
import { finishMove, resumeMerges } from './move-service.ts';

export const background: Background = {
  /** Moves the rest of a merged guest; thousands of watches take minutes. */
  move: onLongTask(z.strictObject({ guestId: z.string() }), (context, { guestId }) =>
    finishMove(context, guestId),
  ),
  /** Enqueues merges again that were lost or failed. */
  resume: onTimer('0 * * * *', resumeMerges),
};
