import * as operations from '@cine/contract/operations/watching/imports';
import { searchSecrets } from '#config.ts';
import { isReferenced } from '#lifecycles.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { serve, withOptions } from '#platform/endpoints/serve.ts';
import { applyImport } from './apply-service.ts';
import { listImports } from './list-service.ts';
import { matchImported } from './match-service.ts';
import { undoImport } from './undo-service.ts';

export const handlers: Handlers = {
  operations: [
    withOptions({ secrets: searchSecrets }, matchImported),
    applyImport,
    listImports,
    serve(operations.undoImport, (context, caller, input) =>
      undoImport(context, caller, input, isReferenced),
    ),
  ],
};
