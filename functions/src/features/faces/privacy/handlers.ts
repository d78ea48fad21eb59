import * as operations from '@cine/contract/operations/faces/privacy';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { deleteOwnAccount } from './delete-service.ts';
import { exportPage } from './export-service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.exportAccount, exportPage),
    serve(operations.deleteAccount, deleteOwnAccount),
  ],
  background,
};
