import type { Handlers } from '#platform/endpoints/feature.ts';
import { beginAgain, showPlayer } from './service.ts';

export const handlers: Handlers = {
  operations: [showPlayer, beginAgain],
};
