import * as operations from '@cine/contract/operations/game/duels';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { accept } from './use-cases/accept.ts';
import { decline, withdraw } from './use-cases/answer.ts';
import { list } from './use-cases/history.ts';
import { preview } from './use-cases/preview.ts';
import { propose } from './use-cases/propose.ts';
import { show } from './use-cases/show.ts';
import { spar } from './use-cases/spar.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.previewDuel, preview),
    serve(operations.proposeDuel, propose),
    serve(operations.acceptDuel, accept),
    serve(operations.declineDuel, decline),
    serve(operations.withdrawDuel, withdraw),
    serve(operations.showDuel, show),
    serve(operations.listDuels, list),
    serve(operations.spar, spar),
  ],
  background,
};
