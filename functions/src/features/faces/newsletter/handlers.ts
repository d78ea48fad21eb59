import * as operations from '@cine/contract/operations/faces/newsletter';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import * as newsletter from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showNewsletter, newsletter.show),
    serve(operations.subscribeToNewsletter, newsletter.subscribe),
    serve(operations.unsubscribeFromNewsletter, newsletter.unsubscribe),
  ],
  background,
};
