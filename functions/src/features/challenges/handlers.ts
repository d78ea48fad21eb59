import * as operations from '@cine/contract/challenges';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { onChange } from '../../platform/endpoints/trigger.ts';
import { movieIdOf } from '../watches/index.ts';
import * as challenges from './service.ts';

export const create = serve(operations.createChallenge, (input, caller) =>
  challenges.create(context(), caller, input),
);

export const join = serve(operations.joinChallenge, (input, caller) =>
  challenges.join(context(), caller, input),
);

export const abandon = serve(operations.abandonChallenge, (input, caller) =>
  challenges.abandon(context(), caller, input),
);

export const submitMovie = serve(operations.submitMovie, (input, caller) =>
  challenges.submitMovie(context(), caller, input),
);

/** Progress and XP follow every watch that is recorded or withdrawn. */
export const followWatch = onChange('users/{uid}/watches/{watchId}', ({ uid, watchId }) =>
  challenges.followWatches(context(), uid, movieIdOf(watchId)),
);
