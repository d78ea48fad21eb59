/** The caller's fields in GraphQL for habits and their days. */
import { maxHabits } from '@cine/contract/game/habits/habit';
import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import { listHabits, showHabit, showToday, suggestHabits } from '#game/habits/index.ts';
import { builder, perRead } from '../builder.ts';
import { Me } from '../player.ts';
import { answerOf } from '../query-context.ts';
import { firstWithin, textIn, textOrNullIn, upTo, upToFirst } from '../types.ts';
import { firstHabits, HabitType, habitCost, habitsCost } from './habit.ts';

type Day = Awaited<ReturnType<typeof showToday>>;
type HabitOfDay = Day['habits'][number];
type Suggested = Awaited<ReturnType<typeof suggestHabits>>['habits'][number];

const HabitWeekType = builder.objectRef<NonNullable<HabitOfDay['week']>>('HabitWeek').implement({
  description: 'On how many days of a week a habit was done, of how many.',
  fields: (t) => ({ done: t.exposeInt('done'), needed: t.exposeInt('needed') }),
});

const HabitOfDayType = builder.objectRef<HabitOfDay>('HabitOfDay').implement({
  description: 'A habit on a day.',
  fields: (t) => ({
    habit: t.field({ type: HabitType, resolve: (ofDay) => ofDay }),
    isDue: t.exposeBoolean('due'),
    isDone: t.exposeBoolean('done'),
    value: t.exposeInt('value', { nullable: true, description: 'The day’s amount so far.' }),
    week: t.expose('week', {
      type: HabitWeekType,
      nullable: true,
      description: 'Null where its days are given.',
    }),
  }),
});

const ChangeableDayType = builder.objectRef<Day['open'][number]>('ChangeableDay').implement({
  description: 'A day whose habits can be done or undone, and until when.',
  fields: (t) => ({ date: t.exposeString('date'), until: t.exposeString('until') }),
});

const HabitDayType = builder.objectRef<Day>('HabitDay').implement({
  description: 'What of the caller’s habits is due on a day, and what was done.',
  fields: (t) => ({
    date: t.exposeString('date'),
    open: t.expose('open', { type: [ChangeableDayType], complexity: upTo(2) }),
    habits: t.field({
      type: [HabitOfDayType],
      args: { first: t.arg.int({ defaultValue: maxHabits }) },
      complexity: upToFirst(maxHabits),
      resolve: ({ habits }, { first }) => habits.slice(0, firstWithin(first, maxHabits)),
    }),
  }),
});

/** What a day of habits costs: all of them, and the account. */
const habitDayCost = (1 + maxHabits) * perRead;

const SuggestedHabitType = builder.objectRef<Suggested>('SuggestedHabit').implement({
  description: 'A habit to begin with.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: textIn(t, ({ names }) => names),
    unit: textOrNullIn(t, ({ units }) => units),
    icon: t.exposeString('icon'),
    colour: t.exposeString('colour'),
    category: t.exposeString('category'),
    frequencyType: t.exposeString('frequencyType'),
    frequencyDays: t.exposeIntList('frequencyDays', { description: '0 for Monday.' }),
    frequencyCount: t.exposeInt('frequencyCount', { nullable: true, description: 'Days a week.' }),
    targetValue: t.exposeInt('targetValue', { nullable: true }),
    difficulty: t.exposeString('difficulty'),
    automatic: t.exposeString('automatic', { nullable: true }),
  }),
});

/** The suggestions read the deletion mark alone. */
const suggestedCost = { field: perRead, multiplier: suggestedHabits.length };

builder.objectFields(Me, (t) => ({
  habits: t.field({
    type: [HabitType],
    description: 'In their order, or those that were archived, the last archived first.',
    args: {
      archived: t.arg.boolean({ defaultValue: false }),
      first: t.arg.int({ defaultValue: maxHabits }),
    },
    complexity: habitsCost,
    resolve: async (_me, { archived, first }, query) =>
      firstHabits((await answerOf(listHabits, query, { archived })).habits, { archived, first }),
  }),
  habit: t.field({
    type: HabitType,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    complexity: habitCost,
    resolve: (_me, { id }, query) => answerOf(showHabit, query, { habitId: String(id) }),
  }),
  habitDay: t.field({
    type: HabitDayType,
    nullable: true,
    description: 'What is due today, or on the day before while that can be changed, and what was done.',
    args: { date: t.arg.string() },
    complexity: habitDayCost,
    resolve: (_me, args, query) => answerOf(showToday, query, args),
  }),
  suggestedHabits: t.field({
    type: [SuggestedHabitType],
    description: 'Habits to begin with, those of movies first.',
    complexity: suggestedCost,
    resolve: async (_me, _args, query) => (await answerOf(suggestHabits, query)).habits,
  }),
}));
