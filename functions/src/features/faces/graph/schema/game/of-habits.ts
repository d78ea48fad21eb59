import { maxHabits } from '@cine/contract/game/habits/habit';
import { listHabits, showHabit, showToday, suggestHabits } from '../../../../game/habits/index.ts';
import { builder } from '../builder.ts';
import { Me } from '../player.ts';
import { answerOf } from '../query-context.ts';
import { firstHabits, HabitType, habitCost, habitsCost } from './habit.ts';
import { HabitDayType, habitDayCost, SuggestedHabitType, suggestedCost } from './habit-day.ts';

/** The caller's habits. */
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
