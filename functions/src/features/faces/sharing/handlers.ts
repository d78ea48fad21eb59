import * as operations from '@cine/contract/operations/faces/sharing';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import * as sharing from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createShare, sharing.create),
    serve(operations.listShares, sharing.list),
    serve(operations.revokeShare, sharing.revoke),
  ],
};
