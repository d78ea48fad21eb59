import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { cancelPoll, closePoll } from './use-cases/close-poll.ts';
import { nominateMovie } from './use-cases/nominate-movie.ts';
import { openPoll } from './use-cases/open-poll.ts';
import { listPolls, showPoll } from './use-cases/show-poll.ts';
import { startPoll } from './use-cases/start-poll.ts';
import { vetoMovie } from './use-cases/veto-movie.ts';
import { voteInPoll, withdrawBallot } from './use-cases/vote-in-poll.ts';

export const handlers: Handlers = {
  operations: [
    startPoll,
    nominateMovie,
    openPoll,
    showPoll,
    listPolls,
    voteInPoll,
    withdrawBallot,
    vetoMovie,
    closePoll,
    cancelPoll,
  ],
  background,
};
