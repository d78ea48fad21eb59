import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTimer } from '../../../platform/endpoints/scheduled.ts';
import { onTransition } from '../../../platform/endpoints/trigger.ts';
import { followBlocks, followName } from './follow-service.ts';
import { lapse } from './lapse-service.ts';
import { tellOf } from './tell-service.ts';

export const background: Background = {
  /** Tells both of proposals and of what became of them. */
  followDuel: onTransition('duels/{duelId}', (context, { duelId }, before, after) =>
    tellOf(context, duelId, before, after),
  ),
  /** Copies a changed name into the duels that show it. */
  followName: onTransition('users/{uid}', (context, { uid }, before, after) =>
    followName(context, uid, before, after),
  ),
  /** Ends open proposals between two whom a block keeps apart. */
  followBlocks: onTransition('circles/{uid}', (context, { uid }, before, after) =>
    followBlocks(context, uid, before, after),
  ),
  lapse: onTimer('*/15 * * * *', lapse),
};
