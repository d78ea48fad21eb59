import { recordOwnWatch, withdrawWatch } from '@cine/contract/watches';
import { context } from '../../context.ts';
import { callable } from '../../platform/callable.ts';
import * as watches from './service.ts';

export const record = callable(recordOwnWatch, (input, caller) => watches.record(context(), caller, input));

export const withdraw = callable(withdrawWatch, (input, caller) =>
  watches.withdraw(context(), caller, input),
);
