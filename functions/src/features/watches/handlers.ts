import { recordOwnWatch, withdrawWatch } from '@cine/contract/watches';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as watches from './service.ts';

export const record = serve(recordOwnWatch, (input, caller) => watches.record(context(), caller, input));

export const withdraw = serve(withdrawWatch, (input, caller) => watches.withdraw(context(), caller, input));
