import { listLedger as ledgerOperation } from '@cine/contract/operations/core/players';
import {
  reviewYear as reviewOperation,
  showStatistics as statisticsOperation,
} from '@cine/contract/operations/game/statistics';
import { showStreakDay, showStreak as streakOperation } from '@cine/contract/operations/game/streaks';
import { parseInput } from '../../../../../platform/endpoints/input.ts';
import { listLedger } from '../../../../core/ledger/index.ts';
import { reviewYear, showStatistics } from '../../../../game/statistics/index.ts';
import { showDay, showStreak } from '../../../../game/streaks/index.ts';
import { listWeekly } from '../../../../together/challenges/index.ts';
import { wornTitle } from '../../../../together/profiles/index.ts';
import { builder } from '../builder.ts';
import { Me } from '../player.ts';
import { TitleType } from '../profile.ts';
import { given } from '../types.ts';
import { LedgerType, ledgerCost, pageOfLedger } from './ledger.ts';
import { PeriodType, reviewCost, StatisticsType, statisticsCost, YearReviewType } from './statistics.ts';
import { DayMovieType, dayCost, StreakType, streakCost } from './streak.ts';
import { WeekType, weeksCost } from './weekly.ts';

/** What the caller has in the game besides XP and challenges, by the use cases of its operations. */
builder.objectFields(Me, (t) => ({
  coins: t.int({ description: 'The purse.', resolve: ({ player }) => player.coins }),
  title: t.field({
    type: TitleType,
    nullable: true,
    description: 'What they wear.',
    resolve: ({ player }) => wornTitle(player),
  }),
  ledger: t.field({
    type: LedgerType,
    description: 'Where XP and coins come from, the newest first.',
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: ledgerCost,
    resolve: async (_me, { first, after }, { context, caller }) => {
      const pageSize = pageOfLedger({ first });
      if (pageSize === 0) return { entries: [], nextCursor: null };
      return listLedger(
        context,
        caller,
        parseInput(ledgerOperation.input, given({ pageSize, cursor: after })),
      );
    },
  }),
  statistics: t.field({
    type: StatisticsType,
    description: 'Of the period in which a date is; the caller’s today by default.',
    args: { period: t.arg({ type: PeriodType, defaultValue: 'month' }), date: t.arg.string() },
    complexity: statisticsCost,
    resolve: (_me, { period, date }, { context, caller }) =>
      showStatistics(context, caller, parseInput(statisticsOperation.input, given({ period, date }))),
  }),
  review: t.field({
    type: YearReviewType,
    args: { year: t.arg.int({ required: true }) },
    complexity: reviewCost,
    resolve: (_me, args, { context, caller }) =>
      reviewYear(context, caller, parseInput(reviewOperation.input, args)),
  }),
  streak: t.field({
    type: StreakType,
    description: 'With the days of a year; the present one by default.',
    args: { year: t.arg.int() },
    complexity: streakCost,
    resolve: (_me, args, { context, caller }) =>
      showStreak(context, caller, parseInput(streakOperation.input, given(args))),
  }),
  streakDay: t.field({
    type: [DayMovieType],
    description: 'What the caller watched on one of their days.',
    args: { date: t.arg.string({ required: true }) },
    complexity: dayCost,
    resolve: async (_me, args, { context, caller }) =>
      (await showDay(context, caller, parseInput(showStreakDay.input, args))).movies,
  }),
  weeks: t.field({
    type: [WeekType],
    description: 'This week’s challenges, and those of the two weeks before in which movies counted.',
    complexity: weeksCost,
    resolve: async (_me, _asked, { context, caller }) => (await listWeekly(context, caller, {})).weeks,
  }),
}));
