import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import {
  discardBroadcast,
  listBroadcasts,
  sendBroadcast,
  showBroadcast,
  stopBroadcast,
  writeBroadcast,
} from './service.ts';

export const handlers: Handlers = {
  operations: [writeBroadcast, showBroadcast, sendBroadcast, stopBroadcast, discardBroadcast, listBroadcasts],
  background,
};
