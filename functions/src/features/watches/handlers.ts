import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watches';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { record } from './use-cases/record.ts';
import { withdraw } from './use-cases/withdraw.ts';

export const handlers: Handlers = {
  operations: [serve(recordOwnWatch, record), serve(withdrawWatch, withdraw)],
};
