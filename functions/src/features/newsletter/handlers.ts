import * as operations from '@cine/contract/operations/newsletter';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { onUpdate } from '../../platform/endpoints/trigger.ts';
import * as newsletter from './service.ts';
import { writeDue } from './weekly-service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showNewsletter, newsletter.show),
    serve(operations.subscribeToNewsletter, newsletter.subscribe),
    serve(operations.unsubscribeFromNewsletter, newsletter.unsubscribe),
  ],
  background: {
    /** Every quarter of an hour, it is nine o'clock in some time zone. */
    write: onTimer('*/15 * * * *', writeDue),
    followAccount: onUpdate('users/{uid}', (context, { uid }) => newsletter.followAccount(context, uid)),
  },
};
