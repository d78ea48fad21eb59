import * as operations from '@cine/contract/operations/game/duels';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { acceptDuel } from './use-cases/accept-duel.ts';
import { declineDuel, withdrawDuel } from './use-cases/answer-duel.ts';
import { listDuels } from './use-cases/list-duels.ts';
import { previewDuel } from './use-cases/preview-duel.ts';
import { proposeDuel } from './use-cases/propose-duel.ts';
import { showDuel } from './use-cases/show-duel.ts';
import { spar } from './use-cases/spar.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.previewDuel, previewDuel),
    serve(operations.proposeDuel, proposeDuel),
    serve(operations.acceptDuel, acceptDuel),
    serve(operations.declineDuel, declineDuel),
    serve(operations.withdrawDuel, withdrawDuel),
    serve(operations.showDuel, showDuel),
    serve(operations.listDuels, listDuels),
    serve(operations.spar, spar),
  ],
  background,
};
