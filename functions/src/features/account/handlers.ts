import * as operations from '@cine/contract/account';
import { context } from '../../context.ts';
import { callable } from '../../platform/callable.ts';
import * as accounts from './service.ts';

export const setUp = callable(operations.setUpAccount, (input, caller) =>
  accounts.setUp(context(), caller, input),
);

export const update = callable(operations.updateAccount, (input, caller) =>
  accounts.update(context(), caller, input),
);
