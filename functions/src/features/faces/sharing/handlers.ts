import * as operations from '@cine/contract/operations/faces/sharing';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { createShare, listShares, revokeShare } from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createShare, createShare),
    serve(operations.listShares, listShares),
    serve(operations.revokeShare, revokeShare),
  ],
};
