import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTimer } from '../../../platform/endpoints/scheduled.ts';
import { onTransition } from '../../../platform/endpoints/trigger.ts';
import { followName } from './follow-service.ts';
import { remind, tellOfPlan } from './tell-service.ts';

export const background: Background = {
  /** Tells a group that it is asked for dates, and those who come which one was chosen. */
  followChoice: onTransition('plans/{code}', (context, { code }, before, after) =>
    tellOfPlan(context, code, before, after),
  ),
  /** Copies a changed name into the plans that show it. */
  followName: onTransition('users/{uid}', (context, { uid }, before, after) =>
    followName(context, uid, before, after),
  ),
  remind: onTimer('*/15 * * * *', remind),
};
