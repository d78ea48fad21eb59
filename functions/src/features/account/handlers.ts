import * as operations from '@cine/contract/operations/people/account';
import { deleteAccount, exportAccount } from '@cine/contract/operations/people/privacy';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { mergeGuest } from '../guests/index.ts';
import { deleteOwnAccount, exportPage } from '../privacy/index.ts';
import { setUp } from './use-cases/set-up.ts';
import { show } from './use-cases/show.ts';
import { update } from './use-cases/update.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showAccount, show),
    serve(operations.setUpAccount, setUp),
    serve(operations.updateAccount, update),
    serve(operations.mergeGuest, mergeGuest),
    serve(exportAccount, exportPage),
    serve(deleteAccount, deleteOwnAccount),
  ],
};
