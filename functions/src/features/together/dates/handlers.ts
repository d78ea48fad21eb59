import * as operations from '@cine/contract/operations/together/dates';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { answer } from './use-cases/answer.ts';
import * as decide from './use-cases/decide.ts';
import * as look from './use-cases/look.ts';
import { propose } from './use-cases/propose.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.proposeDates, propose),
    serve(operations.listDates, look.list),
    serve(operations.showDates, look.show),
    serve(operations.answerDates, answer),
    serve(operations.chooseDate, decide.choose),
    serve(operations.cancelDates, decide.cancel),
    serve(operations.removeDatesAnswer, decide.removeAnswer),
    serve(operations.openEvening, decide.openEvening),
    serve(operations.showCalendar, look.showCalendar),
  ],
  background,
};
