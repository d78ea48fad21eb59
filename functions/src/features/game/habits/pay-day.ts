/** Pays a habit's day, and the later days of its week that a change of it affects. */
import type { UnaskedHabit, UnpaidHabit } from '@cine/contract/game/habits/habit';
import { unaskedOn } from '@cine/contract/game/habits/habit-streak';
import { dateOf, mondayOf } from '@cine/contract/game/local-days';
import { fitsCaps } from '@cine/contract/game/pay/caps';
import { habitPay, type Pay, paidHabits } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { Zones } from '@cine/contract/zones/zone-history';
import { type PayOutcome, type Player, paidBy, payOccasion } from '#core/players/index.ts';
import { amountOn, type Completion, type Habit } from './habit.ts';

/** A habit after a day of it was changed, of a player as they are by then. */
export type HabitDayInput = { habit: Habit; day: number; player: Player; zones: Zones; now: number };

/** Which movies a habit is paid for on a day, and if none, why. */
export type ByMovies = { by: number[]; unasked: UnaskedHabit | null };

/** What a day of a habit pays, and its completion, null if nothing was done. */
export type PaidHabitDay = PayOutcome & { day: number; paid: Pay; completion: Completion | null };

/** Settles a day of a habit: what it pays by the days that it asks for. */
export function payHabitDay(
  { habit, day, player, zones, now }: HabitDayInput,
  byMovies?: ByMovies,
): PaidHabitDay {
  const { id: habitId, difficulty, days } = habit;
  const date = dateOf(day);
  const isDone = days.includes(day);
  const { by, unasked } = byMovies ?? { unasked: unaskedOn(habit, day) };
  const unpaid = isDone ? (unasked ?? unpaidBecause(player, habit, date)) : null;
  const habitDay = { habitId, difficulty, date, isDue: isDone && !unpaid, days, zones, ...(by && { by }) };
  const settled = payOccasion(player, 'habit', habitDay, now);
  const { xp, coins } = paidBy(settled.player, sourceOf.habit(habitId, date)) ?? { xp: 0, coins: 0 };
  const done = amountOn(habit, day);
  const completion = done && { habitId, date, value: done.value, done: isDone, unpaid, at: done.at };
  return { ...settled, day, paid: { xp, coins }, completion };
}

/** Why a habit pays nothing for its date; null if it pays, or has. A pay's base tells the difficulty. */
function unpaidBecause(player: Player, { id, difficulty }: Habit, date: string): UnpaidHabit | null {
  if (paidBy(player, sourceOf.habit(id, date))) return null;
  if (!fitsCaps(player.paid, 'habit', date)) return 'day';
  const ofDay = player.paid.filter((each) => each.reward === 'habit' && each.date === date);
  const alike = ofDay.filter(({ base }) => base === habitPay[difficulty].xp);
  if (difficulty === 'easy' || alike.length < paidHabits.mostOf[difficulty]) return null;
  return difficulty;
}

/**
 * Settles a day of a habit and, where any days will do, the later days of its week: the first ones of a week
 * pay, so that days that are undone or come late end up as if they had come in order.
 */
export function payHabitDaysFrom(input: HabitDayInput): [PaidHabitDay, ...PaidHabitDay[]] {
  const first = payHabitDay(input);
  const sunday = mondayOf(input.day) + 6;
  let { player } = first;
  const later = input.habit.days
    .filter((day) => day > input.day && day <= sunday && amountOn(input.habit, day) !== null)
    .map((day) => {
      const settled = payHabitDay({ ...input, day, player });
      player = settled.player;
      return settled;
    });
  return [first, ...later];
}
