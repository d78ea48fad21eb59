import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { answerDates } from './use-cases/answer-dates.ts';
import { cancelDates, chooseDate, removeDatesAnswer } from './use-cases/decide-dates.ts';
import { openEvening } from './use-cases/open-evening.ts';
import { proposeDates } from './use-cases/propose-dates.ts';
import { listDates, showCalendar, showDates } from './use-cases/show-dates.ts';

export const handlers: Handlers = {
  operations: [
    proposeDates,
    listDates,
    showDates,
    answerDates,
    chooseDate,
    cancelDates,
    removeDatesAnswer,
    openEvening,
    showCalendar,
  ],
  background,
};
