import * as operations from '@cine/contract/operations/together/dates';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { answerDates } from './use-cases/answer-dates.ts';
import { cancelDates, chooseDate, openEvening, removeDatesAnswer } from './use-cases/decide-dates.ts';
import { proposeDates } from './use-cases/propose-dates.ts';
import { listDates, showCalendar, showDates } from './use-cases/show-dates.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.proposeDates, proposeDates),
    serve(operations.listDates, listDates),
    serve(operations.showDates, showDates),
    serve(operations.answerDates, answerDates),
    serve(operations.chooseDate, chooseDate),
    serve(operations.cancelDates, cancelDates),
    serve(operations.removeDatesAnswer, removeDatesAnswer),
    serve(operations.openEvening, openEvening),
    serve(operations.showCalendar, showCalendar),
  ],
  background,
};
