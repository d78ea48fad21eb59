import type { Background } from '../../platform/endpoints/feature.ts';
import { onChange } from '../../platform/endpoints/trigger.ts';
import { movieIdOf } from '../watches/index.ts';
import * as collections from './service.ts';

export const background: Background = {
  /** Takes watched movies off the watchlist. */
  followWatch: onChange('users/{uid}/watches/{watchId}', (context, { uid, watchId }) =>
    collections.followWatches(context, uid, movieIdOf(watchId)),
  ),
};
