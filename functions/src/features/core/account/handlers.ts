import * as operations from '@cine/contract/operations/core/account';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { setUp } from './use-cases/set-up.ts';
import { show } from './use-cases/show.ts';
import { update } from './use-cases/update.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showAccount, show),
    serve(operations.setUpAccount, setUp),
    serve(operations.updateAccount, update),
  ],
};
