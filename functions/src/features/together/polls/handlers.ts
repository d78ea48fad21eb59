import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { nominateMovie, openPoll } from './use-cases/nominate-movie.ts';
import { listPolls, showPoll } from './use-cases/show-poll.ts';
import { cancelPoll, closePoll, startPoll } from './use-cases/start-poll.ts';
import { vetoMovie, votePoll, withdrawBallot } from './use-cases/vote-poll.ts';

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
