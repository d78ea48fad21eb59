import * as operations from '@cine/contract/operations/together/polls';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { cancel, close } from './use-cases/close.ts';
import { nominate, open } from './use-cases/nominate.ts';
import { list, show } from './use-cases/show.ts';
import { start } from './use-cases/start.ts';
import { veto } from './use-cases/veto.ts';
import { vote, withdraw } from './use-cases/vote.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.startPoll, start),
    serve(operations.nominateMovie, nominate),
    serve(operations.openPoll, open),
    serve(operations.showPoll, show),
    serve(operations.listPolls, list),
    serve(operations.votePoll, vote),
    serve(operations.withdrawBallot, withdraw),
    serve(operations.vetoMovie, veto),
    serve(operations.closePoll, close),
    serve(operations.cancelPoll, cancel),
  ],
  background,
};
