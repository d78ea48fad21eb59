import * as operations from '@cine/contract/account';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as accounts from './service.ts';

export const show = serve(operations.showAccount, (_input, caller) => accounts.show(context(), caller));

export const setUp = serve(operations.setUpAccount, (input, caller) =>
  accounts.setUp(context(), caller, input),
);

export const update = serve(operations.updateAccount, (input, caller) =>
  accounts.update(context(), caller, input),
);
