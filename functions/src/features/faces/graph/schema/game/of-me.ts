/** The caller's fields in GraphQL for coins, title, ledger, statistics and streak. */
import type { LedgerEntryView } from '@cine/contract/operations/core/players';
import { listLedger } from '#core/ledger/index.ts';
import { reviewYear, showStatistics } from '#game/statistics/index.ts';
import { showStreak, showStreakDay } from '#game/streaks/index.ts';
import { listWeeklyChallenges } from '#together/challenges/index.ts';
import { wornTitle } from '#together/profiles/index.ts';
import { builder, perRead } from '../builder.ts';
import { Me } from '../player.ts';
import { TitleType } from '../profile.ts';
import { answerOf } from '../query-context.ts';
import { Movie, nextPage, pagesOf, textIn, upTo } from '../types.ts';
import { PeriodType, reviewCost, StatisticsType, statisticsCost, YearReviewType } from './statistics.ts';
import { DayMovieType, dayCost, StreakType, streakCost } from './streak.ts';

const LedgerEntryType = builder.objectRef<LedgerEntryView>('LedgerEntry').implement({
  description: 'Where XP and coins come from, or what took them back.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'What it is for, such as `movie:391`.' }),
    reward: t.exposeString('reward'),
    kind: t.exposeString('kind'),
    xp: t.exposeInt('xp'),
    coins: t.exposeInt('coins'),
    date: t.exposeString('date', { description: 'The local date whose caps it counts for.' }),
    at: t.exposeString('at'),
  }),
});

const LedgerType = builder.objectRef<Awaited<ReturnType<typeof listLedger>>>('Ledger').implement({
  fields: (t) => ({
    entries: t.expose('entries', { type: [LedgerEntryType] }),
    next: t.exposeString('nextCursor', nextPage),
  }),
});

/** A page's entries, one more, and the deletion mark are read. */
const ledgerPages = pagesOf(100, 2);

type Week = Awaited<ReturnType<typeof listWeeklyChallenges>>['weeks'][number];
type WeeklyChallenge = Week['challenges'][number];

/** More than the hardest challenge of a week asks for, which is three. */
const maxMovies = 10;

const WeeklyChallengeType = builder.objectRef<WeeklyChallenge>('WeeklyChallenge').implement({
  description: 'A challenge of a week, with the caller’s movies that count.',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: textIn(t, ({ titles }) => titles),
    difficulty: t.exposeString('difficulty'),
    targetCount: t.exposeInt('targetCount'),
    currentCount: t.int({ resolve: ({ moviesWatched }) => moviesWatched.length }),
    xpReward: t.exposeInt('xpReward'),
    coins: t.exposeInt('coins'),
    isCompleted: t.exposeBoolean('isCompleted'),
    movies: t.field({
      type: [Movie],
      complexity: { field: maxMovies * perRead, multiplier: maxMovies },
      resolve: ({ moviesWatched }) => moviesWatched.slice(0, maxMovies),
    }),
  }),
});

const WeekType = builder.objectRef<Week>('WeekOfChallenges').implement({
  description: 'A region’s challenges of a week.',
  fields: (t) => ({
    region: t.exposeString('region'),
    monday: t.exposeString('monday'),
    closesAt: t.exposeString('closesAt', {
      description: 'Movies of the week count if they are recorded before.',
    }),
    challenges: t.expose('challenges', { type: [WeeklyChallengeType], complexity: upTo(3) }),
  }),
});

/** Three weeks, the player, the account and the deletion mark are read. */
const weeksCost = { field: 8 * perRead, multiplier: 3 };

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
    description: 'Those of the period in which a date is; the caller’s today by default.',
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
    resolve: async (_me, args, query) => (await answerOf(showStreakDay, query, args)).movies,
  }),
  weeks: t.field({
    type: [WeekType],
    description: 'This week’s challenges, and those of the two weeks before in which movies counted.',
    complexity: weeksCost,
    resolve: async (_me, _args, query) => (await answerOf(listWeeklyChallenges, query)).weeks,
  }),
}));
