import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { background } from './background.ts';
import { cancelPoll, closePoll } from './use-cases/close-poll.ts';
import { nominateMovie, openPoll } from './use-cases/nominate-movie.ts';
import { listPolls, showPoll } from './use-cases/show-poll.ts';
import { startPoll } from './use-cases/start-poll.ts';
import { vetoMovie } from './use-cases/veto-movie.ts';
import { votePoll, withdrawBallot } from './use-cases/vote-poll.ts';

export const handlers: Handlers = {
  operations: [
    startPoll,
    nominateMovie,
    openPoll,
    showPoll,
    listPolls,
    votePoll,
    withdrawBallot,
    vetoMovie,
    closePoll,
    cancelPoll,
  ],
  background,
};
