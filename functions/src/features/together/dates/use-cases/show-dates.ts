/** Lists and shows plans of dates, and gives the chosen date as a calendar file. */
import * as operations from '@cine/contract/operations/together/dates';
import { assertNotDeleted } from '#core/access/index.ts';
import { loadLocale } from '#core/account/index.ts';
import { blocksOfGuesser } from '#core/circles/index.ts';
import { serve, serveGuess } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { isInGroup, loadGroupIdsOf } from '../../groups/index.ts';
import { reachPlan } from '../access-service.ts';
import { isShutOut, type Plan } from '../plan.ts';
import * as store from '../store.ts';
import { planView } from '../view.ts';

export const listDates = serve(operations.listDates, async (context, { uid }, { groupId }) => {
  const { db } = context;
  const now = context.now();
  if (groupId !== undefined && !(await isInGroup(db, groupId, uid))) throw new AppError('group-not-found');
  const [groupIds] = await Promise.all([
    groupId === undefined ? loadGroupIdsOf(db, uid) : [groupId],
    assertNotDeleted(db, uid, now),
  ]);
  const plans = await (groupId === undefined
    ? store.loadPlansOf(db, uid, groupIds, now)
    : store.loadPlansOfGroup(db, groupId, now));
  // A plan names its group to those who are in it.
  const isMine = (plan: Plan) => plan.groupId !== null && groupIds.includes(plan.groupId);
  const visiblePlans = plans.filter((plan) => !isShutOut(plan, uid));
  return { plans: visiblePlans.map((plan) => planView(plan, uid, isMine(plan), now)) };
});

export const showDates = serveGuess(operations.showDates, async (context, { uid }, { code }, guess) => {
  const { plan, inGroup } = await reachPlan(context, guess.tx, uid, blocksOfGuesser(guess), code);
  return planView(plan, uid, inGroup, context.now());
});

/** The chosen date as a file for calendars. Throws `dates-undecided`, and as `reachPlan`. */
export const showCalendar = serve(
  operations.showCalendar,
  async (context, { uid, prefers }, { code, locale }, transactGuess) => {
    const { plan } = await transactGuess((guess) =>
      reachPlan(context, guess.tx, uid, blocksOfGuesser(guess), code),
    );
    if (plan.chosen === null) throw new AppError('dates-undecided');
    const language = locale ?? (await loadLocale(context.db, uid)) ?? prefers ?? 'fr';
    const { calendarFile } = await import('../calendar-file.ts');
    const { origin } = context.settings();
    const evening = { code, at: plan.chosen, link: `${origin}/d/${code}` };
    return { calendar: calendarFile(evening, new URL(origin).host, language, context.now()) };
  },
);
