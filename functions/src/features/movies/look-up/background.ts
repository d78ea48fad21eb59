import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { enqueueRoomOfDay } from './room-service.ts';
import { enqueueOpenLookUps } from './service.ts';

export const background: Background = {
  /** Queues open look-ups again whose task was lost and, once a day, what makes room for others. */
  resume: onTimer('*/30 * * * *', async (context) => {
    await enqueueOpenLookUps(context);
    await enqueueRoomOfDay(context);
  }),
};
