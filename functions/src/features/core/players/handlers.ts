import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { beginAgain as begin } from './prestige-service.ts';
import { showPlayer } from './show-player-service.ts';

export const handlers: Handlers = {
  operations: [showPlayer, begin],
};
