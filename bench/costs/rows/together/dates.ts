import * as operations from '@cine/contract/operations/together/dates';
import { createGroup, joinGroup, renewInvitation } from '@cine/contract/operations/together/groups';
import { hour, toInstant } from '@cine/contract/time';
import { context } from '../../../../functions/src/context.ts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, forBothTurns, newMember, newName, type Row, type Stage } from '../../row.ts';

const inHours = (...hours: number[]) => hours.map((each) => toInstant(context().now() + each * hour));
const propose = (user: TestUser, dates = inHours(1, 48), groupId?: string) =>
  user.call(operations.proposeDates, { dates, ...(groupId !== undefined && { groupId }) });
const yes = { said: ['yes', 'no'] as operations.DateAnswer[] };

/** Plans of the user that some others have answered, another each turn. */
const plansWith = (others: number) => async (user: TestUser, stage: Stage) => ({
  codes: await forBothTurns(async () => {
    const { code } = await propose(user);
    for (let count = 0; count < others; count++)
      await (await newMember(stage)).call(operations.answerDates, { code, ...yes });
    return code;
  }),
});

/** Answers of others to plans of the user, another each turn. */
async function withAnswers(user: TestUser, stage: Stage) {
  const { codes } = await plansWith(1)(user, stage);
  return {
    answers: await forBothTurns(async (turn) => {
      const { answers } = await user.call(operations.showDates, { code: codes[turn] });
      return { code: codes[turn], answerId: answers[0]!.id };
    }),
  };
}

/** Plans of somebody else, another each turn. */
async function othersPlans(stage: Stage) {
  const other = await newMember(stage);
  return { codes: await forBothTurns(async () => (await propose(other)).code) };
}

/** Plans of the user whose dates are chosen. */
async function chosen(user: TestUser, stage: Stage) {
  const plans = await plansWith(0)(user, stage);
  for (const code of plans.codes) await user.call(operations.chooseDate, { code });
  return plans;
}

/** A group of the user and some others. */
const inGroup = (others: number) => async (user: TestUser, stage: Stage) => {
  const { id } = await user.call(createGroup, { name: 'Le club du jeudi', picture: 'reel' });
  const { invitation } = await user.call(renewInvitation, { groupId: id });
  for (let count = 0; count < others; count++)
    await (await newMember(stage)).call(joinGroup, { code: invitation!.code });
  return { id };
};

export const datesRows: Row[] = [
  byPreparedMember(
    operations.proposeDates,
    '',
    async () => ({}),
    (user) => propose(user),
  ),
  ...[0, 3].map((others) =>
    byPreparedMember(
      operations.proposeDates,
      `to a group with ${others} others`,
      inGroup(others),
      (user, { id }) => propose(user, inHours(1, 48), id),
    ),
  ),
  byPreparedMember(operations.listDates, '2 plans', plansWith(0), (user) =>
    user.call(operations.listDates, {}),
  ),
  byPreparedMember(
    operations.showDates,
    '',
    async (_, stage) => othersPlans(stage),
    (user, { turn, codes }) => user.call(operations.showDates, { code: codes[turn] }),
  ),
  byPreparedMember(
    operations.answerDates,
    'a member',
    async (_, stage) => othersPlans(stage),
    (user, { turn, codes }) => user.call(operations.answerDates, { code: codes[turn], ...yes }),
  ),
  {
    operation: operations.answerDates,
    label: 'a guest: new, then known',
    prepare: async (stage) => {
      const { codes } = await othersPlans(stage);
      const user = stage.userOf(newName(), { guest: true });
      const guest = { displayName: 'Guest' };
      return (turn) => user.call(operations.answerDates, { code: codes[turn], ...yes, guest });
    },
  },
  ...[0, 3].map((others) =>
    byPreparedMember(
      operations.chooseDate,
      `${others} others answered`,
      plansWith(others),
      (user, { turn, codes }) => user.call(operations.chooseDate, { code: codes[turn] }),
    ),
  ),
  byPreparedMember(operations.cancelDates, '', plansWith(0), (user, { turn, codes }) =>
    user.call(operations.cancelDates, { code: codes[turn] }),
  ),
  byPreparedMember(operations.removeDatesAnswer, '', withAnswers, (user, { turn, answers }) =>
    user.call(operations.removeDatesAnswer, answers[turn]),
  ),
  byPreparedMember(operations.openEvening, 'first', chosen, (user, { turn, codes }) =>
    user.call(operations.openEvening, { code: codes[turn] }),
  ),
  byPreparedMember(
    operations.openEvening,
    'opened before',
    async (user, stage) => {
      const plans = await chosen(user, stage);
      for (const code of plans.codes) await user.call(operations.openEvening, { code });
      return plans;
    },
    (user, { turn, codes }) => user.call(operations.openEvening, { code: codes[turn] }),
  ),
  byPreparedMember(operations.showCalendar, '', chosen, (user, { turn, codes }) =>
    user.call(operations.showCalendar, { code: codes[turn] }),
  ),
];
