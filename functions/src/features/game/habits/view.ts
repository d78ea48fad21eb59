import { doneInWeek, isDue, neededInWeek, unitOf } from '@cine/contract/game/habits/frequency';
import { habitStreak } from '@cine/contract/game/habits/habit-streak';
import { habitPay } from '@cine/contract/game/pay/rewards';
import type { OutputOf } from '@cine/contract/operation';
import type { CompletionView, HabitView, showToday } from '@cine/contract/operations/game/habits';
import { dayIn } from '@cine/contract/zones/zone-history';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { amountOn, type Completion, type Habit, type Moment, shortOf } from './habit.ts';

/** A habit at a moment, as its owner may have travelled since it was written. */
export function habitView(habit: Habit, moment: Moment): HabitView {
  const { xp: baseXp, coins: baseCoins } = habitPay[habit.difficulty];
  return {
    ...habit,
    baseXp,
    baseCoins,
    streak: habitStreak({ ...habit, short: shortOf(habit, moment) }, dayIn(moment.zones, moment.now)),
    totalCompletions: habit.days.length,
    createdAt: toInstant(habit.createdAt),
    archivedAt: toInstantOrNull(habit.archivedAt),
  };
}

/** A habit with what is due and was done on a day that can still be changed. */
export function habitOnDay(
  habit: Habit,
  day: number,
  moment: Moment,
): OutputOf<typeof showToday>['habits'][number] {
  const days = new Set(habit.days);
  const isOfWeek = unitOf(habit) === 'weeks';
  return {
    ...habitView(habit, moment),
    due: isDue(habit, days, day),
    done: days.has(day),
    value: amountOn(habit, day)?.value ?? null,
    week: isOfWeek ? { done: doneInWeek(days, day), needed: neededInWeek(habit) } : null,
  };
}

export function completionView(completion: Completion): CompletionView {
  return { ...completion, at: toInstant(completion.at) };
}
