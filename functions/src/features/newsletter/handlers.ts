import * as operations from '@cine/contract/newsletter';
import { context } from '../../context.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { onUpdate } from '../../platform/endpoints/trigger.ts';
import * as newsletter from './service.ts';
import { writeDue } from './weekly-service.ts';

export const show = serve(operations.showNewsletter, (_input, caller) => newsletter.show(context(), caller));

export const subscribe = serve(operations.subscribeToNewsletter, (_input, caller) =>
  newsletter.subscribe(context(), caller),
);

export const unsubscribe = serve(operations.unsubscribeFromNewsletter, (_input, caller) =>
  newsletter.unsubscribe(context(), caller),
);

/** Nine o'clock comes at any quarter of an hour somewhere. */
export const write = onTimer('every 15 minutes', () => writeDue(context()));

export const followAccount = onUpdate('users/{uid}', ({ uid }) => newsletter.followAccount(context(), uid));
