import * as operations from '@cine/contract/account';
import { context } from '../../context.ts';
import { callable } from '../../platform/callable.ts';
import { absorbGuestInto } from './service.ts';

export const absorbGuest = callable(operations.absorbGuest, (input, caller) =>
  absorbGuestInto(context(), caller, input),
);
