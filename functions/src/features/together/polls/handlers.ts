import * as operations from '@cine/contract/operations/together/polls';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { cancelPoll, closePoll } from './use-cases/close-poll.ts';
import { nominateMovie, openPoll } from './use-cases/nominate-movie.ts';
import { listPolls, showPoll } from './use-cases/show-poll.ts';
import { startPoll } from './use-cases/start-poll.ts';
import { vetoMovie } from './use-cases/veto-movie.ts';
import { votePoll, withdrawBallot } from './use-cases/vote-poll.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.startPoll, startPoll),
    serve(operations.nominateMovie, nominateMovie),
    serve(operations.openPoll, openPoll),
    serve(operations.showPoll, showPoll),
    serve(operations.listPolls, listPolls),
    serve(operations.votePoll, votePoll),
    serve(operations.withdrawBallot, withdrawBallot),
    serve(operations.vetoMovie, vetoMovie),
    serve(operations.closePoll, closePoll),
    serve(operations.cancelPoll, cancelPoll),
  ],
  background,
};
