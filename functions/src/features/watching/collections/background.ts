import type { Background } from '../../../platform/endpoints/feature.ts';
import { onChange, onTransition } from '../../../platform/endpoints/trigger.ts';
import { movieIdOf } from '../watches/index.ts';
import { followAccount } from './follow-account-service.ts';
import * as collections from './service.ts';

export const background: Background = {
  /** Takes watched movies off the watchlist. */
  followWatch: onChange('users/{uid}/watches/{watchId}', (context, { uid, watchId }) =>
    collections.followWatches(context, uid, movieIdOf(watchId)),
  ),
  /** Marks a watchlist as changed when its owner watches elsewhere. */
  followAccount: onTransition('users/{uid}', (context, { uid }, before, after) =>
    followAccount(context, uid, before, after),
  ),
};
