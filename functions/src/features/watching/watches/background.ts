import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTransition } from '../../../platform/endpoints/trigger.ts';
import { followAccount } from './follow-account-service.ts';

export const background: Background = {
  /** Counts a guest who made an account of their own for those who watched with them. */
  followAccount: onTransition('users/{uid}', (context, { uid }, before, after) =>
    followAccount(context, uid, before, after),
  ),
};
