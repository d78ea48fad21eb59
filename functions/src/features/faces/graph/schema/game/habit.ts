/** Habits in GraphQL. */
import { maxHabits } from '@cine/contract/game/habits/habit';
import type { OutputOf } from '@cine/contract/operation';
import { type HabitView, maxArchivedHabits, type showHistory } from '@cine/contract/operations/game/habits';
import { showHabitHistory } from '#game/habits/index.ts';
import { builder, perRead } from '../builder.ts';
import { answerOf } from '../query-context.ts';
import { type FirstArgument, firstWithin, nextPage, pagesOf } from '../types.ts';

const StreakType = builder.objectRef<HabitView['streak']>('HabitStreak').implement({
  description:
    'How many days or weeks in a row a habit was kept until now, and the most of both that it ever was.',
  fields: (t) => ({
    unit: t.exposeString('unit'),
    length: t.exposeInt('length'),
    bestDays: t.int({ resolve: ({ best }) => best.days }),
    bestWeeks: t.int({ resolve: ({ best }) => best.weeks }),
  }),
});

type History = OutputOf<typeof showHistory>;

const CompletionType = builder.objectRef<History['completions'][number]>('Completion').implement({
  description: 'What was done of a habit on a day.',
  fields: (t) => ({
    date: t.exposeString('date'),
    value: t.exposeInt('value', {
      nullable: true,
      description: 'The day’s amount, where there is a target.',
    }),
    isDone: t.exposeBoolean('done'),
    unpaid: t.exposeString('unpaid', { nullable: true, description: 'Why it pays nothing.' }),
    xp: t.int({ description: 'What it has paid by now.', resolve: ({ paid }) => paid.xp }),
    coins: t.int({ resolve: ({ paid }) => paid.coins }),
    at: t.exposeString('at'),
  }),
});

const PaidType = builder.objectRef<History['paid']>('HabitPaid').implement({
  fields: (t) => ({ xp: t.exposeInt('xp'), coins: t.exposeInt('coins') }),
});

type ShownHistory = Pick<History, 'completions' | 'nextCursor'> & { paid: History['paid'] | null };

const HistoryType = builder.objectRef<ShownHistory>('HabitHistory').implement({
  fields: (t) => ({
    completions: t.expose('completions', { type: [CompletionType] }),
    paid: t.expose('paid', {
      type: PaidType,
      nullable: true,
      description: 'What all its days have paid by now; null where no day is asked for.',
    }),
    next: t.exposeString('nextCursor', nextPage),
  }),
});

/** The days and what each has paid are read, the habit, the deletion mark, and the sum of what was paid. */
const historyPages = pagesOf(50, 3, 2);

export const HabitType = builder.objectRef<HabitView>('Habit').implement({
  description: 'A habit of the caller.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    description: t.exposeString('description', { nullable: true }),
    icon: t.exposeString('icon'),
    colour: t.exposeString('colour'),
    category: t.exposeString('category'),
    frequencyType: t.exposeString('frequencyType'),
    frequencyDays: t.exposeIntList('frequencyDays', { description: '0 for Monday.' }),
    frequencyCount: t.exposeInt('frequencyCount', { nullable: true, description: 'Days a week.' }),
    targetValue: t.exposeInt('targetValue', { nullable: true, description: 'How much makes a day’s.' }),
    unit: t.exposeString('unit', { nullable: true }),
    difficulty: t.exposeString('difficulty'),
    automatic: t.exposeString('automatic', {
      nullable: true,
      description: 'What the product keeps it by; null if the caller says when it was done.',
    }),
    reminderTime: t.exposeString('reminderTime', { nullable: true }),
    reminderEnabled: t.exposeBoolean('reminderEnabled'),
    baseXp: t.exposeInt('baseXp', { description: 'What a day pays, before the streak’s multiplier.' }),
    baseCoins: t.exposeInt('baseCoins'),
    streak: t.expose('streak', { type: StreakType }),
    totalCompletions: t.exposeInt('totalCompletions', { description: 'On how many days it was done.' }),
    position: t.exposeInt('position'),
    createdAt: t.exposeString('createdAt'),
    archivedAt: t.exposeString('archivedAt', { nullable: true }),
    history: t.field({
      type: HistoryType,
      description: 'What was done of it, the latest day first.',
      args: { first: t.arg.int({ defaultValue: 31 }), after: t.arg.string() },
      complexity: historyPages.cost,
      resolve: async ({ id: habitId }, { after, ...args }, query) => {
        const pageSize = historyPages.sizeOf(args);
        if (pageSize === 0) return { completions: [], paid: null, nextCursor: null };
        return answerOf(showHabitHistory, query, { habitId, pageSize, cursor: after });
      },
    }),
  }),
});

type AskedHabits = FirstArgument & { archived?: boolean | null | undefined };

const mostOf = ({ archived }: AskedHabits) => (archived ? maxArchivedHabits : maxHabits);

/** What a list of habits costs: all of them are read, and the account. */
export const habitsCost = (args: AskedHabits) => ({
  field: (1 + mostOf(args)) * perRead,
  multiplier: firstWithin(args.first, mostOf(args)),
});

export const habitCost = 2 * perRead;

export function firstHabits(habits: readonly HabitView[], args: AskedHabits): HabitView[] {
  return habits.slice(0, firstWithin(args.first, mostOf(args)));
}
