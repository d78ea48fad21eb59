import * as operations from '@cine/contract/operations/account';
import { deleteAccount, exportAccount } from '@cine/contract/operations/privacy';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { mergeGuest } from '../guests/index.ts';
import { deleteOwnAccount, exportPage } from '../privacy/index.ts';
import * as account from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showAccount, account.show),
    serve(operations.setUpAccount, account.setUp),
    serve(operations.updateAccount, account.update),
    serve(operations.mergeGuest, mergeGuest),
    serve(exportAccount, exportPage),
    serve(deleteAccount, deleteOwnAccount),
  ],
};
