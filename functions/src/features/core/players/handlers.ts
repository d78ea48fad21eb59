import * as operations from '@cine/contract/operations/core/players';
import { beginAgain } from '@cine/contract/operations/core/players';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { listLedger } from './ledger-service.ts';
import { beginAgain as begin } from './prestige-service.ts';
import { showPlayer } from './show-player-service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showPlayer, showPlayer),
    serve(operations.listLedger, listLedger),
    serve(beginAgain, begin),
  ],
};
