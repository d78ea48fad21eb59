import * as operations from '@cine/contract/operations/together/challenges';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { abandon } from './use-cases/abandon.ts';
import { create } from './use-cases/create.ts';
import { join } from './use-cases/join.ts';
import { list } from './use-cases/list.ts';
import { listGains } from './use-cases/list-gains.ts';
import { listParticipants } from './use-cases/list-participants.ts';
import { listWeekly } from './use-cases/list-weekly.ts';
import { show } from './use-cases/show.ts';
import { submitMovie } from './use-cases/submit-movie.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createChallenge, create),
    serve(operations.listChallenges, list),
    serve(operations.showChallenge, show),
    serve(operations.listParticipants, listParticipants),
    serve(operations.listGains, listGains),
    serve(operations.listWeekly, listWeekly),
    serve(operations.joinChallenge, join),
    serve(operations.abandonChallenge, abandon),
    serve(operations.submitMovie, submitMovie),
  ],
  background,
};
