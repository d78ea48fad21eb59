import * as operations from '@cine/contract/account';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { mergeGuestInto } from './service.ts';

export const mergeGuest = serve(operations.mergeGuest, (input, caller) =>
  mergeGuestInto(context(), caller, input),
);
