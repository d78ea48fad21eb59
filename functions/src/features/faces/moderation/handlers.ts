import * as operations from '@cine/contract/operations/faces/moderation';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { decideCase, undoDecision } from './use-cases/decide-case.ts';
import { listCases, listLog } from './use-cases/list-cases.ts';
import { reportContent } from './use-cases/report-content.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.report, reportContent),
    serve(operations.listCases, listCases),
    serve(operations.decide, decideCase),
    serve(operations.undoDecision, undoDecision),
    serve(operations.listLog, listLog),
  ],
  background,
};
