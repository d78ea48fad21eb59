import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { setUpAccount } from './use-cases/set-up-account.ts';
import { showAccount } from './use-cases/show-account.ts';
import { updateAccount } from './use-cases/update-account.ts';

export const handlers: Handlers = {
  operations: [showAccount, setUpAccount, updateAccount],
};
