import { maxHabits } from '@cine/contract/game/habits/habit';
import * as operations from '@cine/contract/operations/game/habits';
import { parseInput } from '../../../../../platform/endpoints/input.ts';
import { listHabits, showHabit, showToday, suggestHabits } from '../../../../game/habits/index.ts';
import { builder } from '../builder.ts';
import { Me } from '../player.ts';
import { asMember } from '../query-context.ts';
import { given } from '../types.ts';
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
    resolve: async (_me, { archived, first }, { context, caller }) => {
      const input = parseInput(operations.listHabits.input, given({ archived }));
      return firstHabits((await listHabits(context, asMember(caller), input)).habits, { archived, first });
    },
  }),
  habit: t.field({
    type: HabitType,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    complexity: habitCost,
    resolve: (_me, { id }, { context, caller }) =>
      showHabit(context, asMember(caller), parseInput(operations.showHabit.input, { habitId: String(id) })),
  }),
  habitDay: t.field({
    type: HabitDayType,
    nullable: true,
    description: 'What is due today, or on the day before while that can be changed, and what was done.',
    args: { date: t.arg.string() },
    complexity: habitDayCost,
    resolve: (_me, args, { context, caller }) =>
      showToday(context, asMember(caller), parseInput(operations.showToday.input, given(args))),
  }),
  suggestedHabits: t.field({
    type: [SuggestedHabitType],
    description: 'Habits to begin with, those of movies first.',
    complexity: suggestedCost,
    resolve: async (_me, _asked, { context, caller }) =>
      (await suggestHabits(context, asMember(caller), {})).habits,
  }),
}));
