import type { Background } from '../../../platform/endpoints/feature.ts';
import { onChange } from '../../../platform/endpoints/trigger.ts';
import { movieIdOf } from '../../watching/watches/index.ts';
import { settleWatches } from './use-cases/settle-watches.ts';

export const background: Background = {
  /** Updates progress and XP after a watch is recorded or withdrawn. */
  settleWatch: onChange('users/{uid}/watches/{watchId}', (context, { uid, watchId }) =>
    settleWatches(context, uid, movieIdOf(watchId)),
  ),
};
