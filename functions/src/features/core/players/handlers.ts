import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { listLedger } from './ledger-service.ts';
import { beginAgain as begin } from './prestige-service.ts';
import { showPlayer } from './show-player-service.ts';

export const handlers: Handlers = {
  operations: [showPlayer, listLedger, begin],
};
