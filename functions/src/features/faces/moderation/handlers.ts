import * as operations from '@cine/contract/operations/faces/moderation';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { decide, undo } from './use-cases/decide.ts';
import * as list from './use-cases/list.ts';
import { report } from './use-cases/report.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.report, report),
    serve(operations.listCases, list.cases),
    serve(operations.decide, decide),
    serve(operations.undoDecision, undo),
    serve(operations.listLog, list.log),
  ],
  background,
};
