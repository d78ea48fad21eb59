import * as operations from '@cine/contract/account';
import { context } from '../../context.ts';
import { serve } from '../../platform/serve.ts';
import { absorbGuestInto } from './service.ts';

export const absorbGuest = serve(operations.absorbGuest, (input, caller) =>
  absorbGuestInto(context(), caller, input),
);
