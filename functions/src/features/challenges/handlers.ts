import * as operations from '@cine/contract/challenges';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { onChange } from '../../platform/endpoints/trigger.ts';
import { movieIdOf } from '../watches/index.ts';
import * as challenges from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createChallenge, challenges.create),
    serve(operations.joinChallenge, challenges.join),
    serve(operations.abandonChallenge, challenges.abandon),
    serve(operations.submitMovie, challenges.submitMovie),
  ],
  background: {
    /** Updates progress and XP after a watch is recorded or withdrawn. */
    followWatch: onChange('users/{uid}/watches/{watchId}', (context, { uid, watchId }) =>
      challenges.followWatches(context, uid, movieIdOf(watchId)),
    ),
  },
};
