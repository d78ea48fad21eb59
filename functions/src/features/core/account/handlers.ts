import * as operations from '@cine/contract/operations/core/account';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { setUpAccount } from './use-cases/set-up-account.ts';
import { showAccount } from './use-cases/show-account.ts';
import { updateAccount } from './use-cases/update-account.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showAccount, showAccount),
    serve(operations.setUpAccount, setUpAccount),
    serve(operations.updateAccount, updateAccount),
  ],
};
