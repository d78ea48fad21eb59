import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { decideCase, undoDecision } from './use-cases/decide-case.ts';
import { listCases, listLog } from './use-cases/list-cases.ts';
import { reportContent } from './use-cases/report-content.ts';

export const handlers: Handlers = {
  operations: [reportContent, listCases, decideCase, undoDecision, listLog],
  background,
};
