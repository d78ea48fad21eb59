import { beginAgain, listLedger, showPlayer } from '@cine/contract/operations/core/players';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { list } from './ledger-service.ts';
import { beginAgain as begin } from './prestige-service.ts';
import { show } from './show-service.ts';

export const handlers: Handlers = {
  operations: [serve(showPlayer, show), serve(listLedger, list), serve(beginAgain, begin)],
};
