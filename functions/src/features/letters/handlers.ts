import * as operations from '@cine/contract/weekly-letters';
import { context } from '../../context.ts';
import { onTimer } from '../../platform/scheduled.ts';
import { serve } from '../../platform/serve.ts';
import { onUpdate } from '../../platform/trigger.ts';
import * as letters from './service.ts';
import { writeDue } from './weekly-service.ts';

export const show = serve(operations.showLetters, (_input, caller) => letters.show(context(), caller));

export const subscribe = serve(operations.subscribeToLetters, (_input, caller) =>
  letters.subscribe(context(), caller),
);

export const unsubscribe = serve(operations.unsubscribeFromLetters, (_input, caller) =>
  letters.unsubscribe(context(), caller),
);

/** Nine o'clock comes at any quarter of an hour somewhere. */
export const write = onTimer('every 15 minutes', () => writeDue(context()));

export const followAccount = onUpdate('users/{uid}', ({ uid }) => letters.followAccount(context(), uid));
