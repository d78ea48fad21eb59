import * as operations from '@cine/contract/operations/faces/newsletter';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { showNewsletter, subscribeToNewsletter, unsubscribeFromNewsletter } from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showNewsletter, showNewsletter),
    serve(operations.subscribeToNewsletter, subscribeToNewsletter),
    serve(operations.unsubscribeFromNewsletter, unsubscribeFromNewsletter),
  ],
  background,
};
