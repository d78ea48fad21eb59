import { listLedger } from '../../../../core/ledger/index.ts';
import { reviewYear, showStatistics } from '../../../../game/statistics/index.ts';
import { showDay, showStreak } from '../../../../game/streaks/index.ts';
import { listWeekly } from '../../../../together/challenges/index.ts';
import { wornTitle } from '../../../../together/profiles/index.ts';
import { builder } from '../builder.ts';
import { Me } from '../player.ts';
import { TitleType } from '../profile.ts';
import { answerOf } from '../query-context.ts';
import { LedgerType, ledgerPages } from './ledger.ts';
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
    complexity: ledgerPages.cost,
    resolve: async (_me, { after, ...args }, query) => {
      const pageSize = ledgerPages.sizeOf(args);
      if (pageSize === 0) return { entries: [], nextCursor: null };
      return answerOf(listLedger, query, { pageSize, cursor: after });
    },
  }),
  statistics: t.field({
    type: StatisticsType,
    description: 'Of the period in which a date is; the caller’s today by default.',
    args: { period: t.arg({ type: PeriodType, defaultValue: 'month' }), date: t.arg.string() },
    complexity: statisticsCost,
    resolve: (_me, args, query) => answerOf(showStatistics, query, args),
  }),
  review: t.field({
    type: YearReviewType,
    args: { year: t.arg.int({ required: true }) },
    complexity: reviewCost,
    resolve: (_me, args, query) => answerOf(reviewYear, query, args),
  }),
  streak: t.field({
    type: StreakType,
    description: 'With the days of a year; the present one by default.',
    args: { year: t.arg.int() },
    complexity: streakCost,
    resolve: (_me, args, query) => answerOf(showStreak, query, args),
  }),
  streakDay: t.field({
    type: [DayMovieType],
    description: 'What the caller watched on one of their days.',
    args: { date: t.arg.string({ required: true }) },
    complexity: dayCost,
    resolve: async (_me, args, query) => (await answerOf(showDay, query, args)).movies,
  }),
  weeks: t.field({
    type: [WeekType],
    description: 'This week’s challenges, and those of the two weeks before in which movies counted.',
    complexity: weeksCost,
    resolve: async (_me, _args, query) => (await answerOf(listWeekly, query)).weeks,
  }),
}));
