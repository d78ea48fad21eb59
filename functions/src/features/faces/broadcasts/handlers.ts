import * as operations from '@cine/contract/operations/faces/broadcasts';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
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
  operations: [
    serve(operations.writeBroadcast, writeBroadcast),
    serve(operations.showBroadcast, showBroadcast),
    serve(operations.sendBroadcast, sendBroadcast),
    serve(operations.stopBroadcast, stopBroadcast),
    serve(operations.discardBroadcast, discardBroadcast),
    serve(operations.listBroadcasts, listBroadcasts),
  ],
  background,
};
