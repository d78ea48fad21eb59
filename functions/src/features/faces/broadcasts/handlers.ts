import * as operations from '@cine/contract/operations/faces/broadcasts';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import * as broadcasts from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.writeBroadcast, broadcasts.write),
    serve(operations.showBroadcast, broadcasts.show),
    serve(operations.sendBroadcast, broadcasts.send),
    serve(operations.stopBroadcast, broadcasts.stop),
    serve(operations.discardBroadcast, broadcasts.discard),
    serve(operations.listBroadcasts, broadcasts.list),
  ],
  background,
};
