import type { HabitDifficulty, UnaskedHabit, UnpaidHabit } from '@cine/contract/game/habits/habit';
import { keeperOfHabit, sourceOfHabit } from '@cine/contract/game/habits/sources';
import { dayOf } from '@cine/contract/game/local-days';
import { type Bonus, habitPay, multiplied, noBonus, type Pay, paidHabits } from '@cine/contract/game/rewards';
import type { Player } from '../player.ts';
import { withKeeper, withSuccessor } from './kept.ts';
import { type Due, dueWith, type Paid, paidLately } from './ledger.ts';
import { recentDays, type Settled, settleMended, streakOfDates } from './settle-movie.ts';
import { openTill } from './till.ts';

/** A habit on one of its days. */
export type HabitDay = {
  habitId: string;
  difficulty: HabitDifficulty;
  date: string;
  /** Whether it was done that day, and all days on which it was. */
  isDone: boolean;
  days: readonly number[];
  /** Why it asks for no pay that day; null if it does. */
  unasked: UnaskedHabit | null;
  /** The movies that it is paid for, where these keep it. */
  by?: number[];
};

/** What a habit has paid for a day, and why it pays nothing although it was done. */
export type SettledHabit = Settled & { paid: Pay; unpaid: UnpaidHabit | null };

/** What keeps the days of all deleted habits, so that a player doesn't grow with each. */
export const keeperOfFormer = keeperOfHabit('gone');

/** The player once one of their habits is deleted: its days stay kept. The same object if none is recent. */
export function withFormerHabit(player: Player, habitId: string): Player {
  const days = withSuccessor(player.days, keeperOfHabit(habitId), keeperOfFormer);
  return days === player.days ? player : { ...player, days };
}

/**
 * Settles what a habit pays for a date, the days of the streak that it keeps, and what a mended streak adds
 * to other days. What was undone keeps its place in the caps of its date.
 */
export function settleHabit(former: Player, habit: HabitDay, today: string, now: number): SettledHabit {
  const { habitId, date, isDone } = habit;
  const recentFrom = dayOf(today) - recentDays;
  // Older days are for good, so only those are named that might still be known with their keepers.
  const known = Math.min(recentFrom, ...former.days.recent.map(({ at }) => at));
  const recent = new Set(habit.days.filter((day) => day >= known));
  const days = withKeeper(former.days, keeperOfHabit(habitId), recent, recentFrom);
  const till = openTill({ ...former, days }, now);
  const streakOf = streakOfDates(till.player());
  const source = sourceOfHabit(habitId, date);
  const paid = till.paidBy(source);
  const unpaid = isDone ? (habit.unasked ?? (paid ? null : unpaidBecause(former, habit))) : null;
  till.settle(paid, isDone && !unpaid ? dueOf(habit, paid, former.bonus, streakOf(date)) : null);
  settleMended(till, streakOf);
  const after = till.paidBy(source);
  return {
    player: withCount(till.player(), Number(pays(after)) - Number(pays(paid))),
    entries: till.entries,
    paid: after ? paidLately(after) : { xp: 0, coins: 0 },
    unpaid,
  };
}

/** Whether a source has paid, and it wasn't taken back. */
function pays(paid: Paid | null): boolean {
  return paid !== null && !paid.taken;
}

/** The player whose badges count paid habits: within a day's caps, so that they can't be had in a day. */
function withCount(player: Player, change: number): Player {
  return change === 0 ? player : { ...player, habitsDone: (player.habitsDone ?? 0) + change };
}

/** What was paid once stays as it was, whatever the habit and the character have become. */
function dueOf(
  { habitId, date, difficulty, by }: HabitDay,
  paid: Paid | null,
  bonus: Bonus | undefined,
  streak: number,
): Due {
  const movies = by && { by };
  if (paid?.base !== undefined) return { ...dueWith({ ...paid, base: paid.base }, streak), ...movies };
  const { xp: base, coins } = habitPay[difficulty];
  const xp = multiplied(base, streak, (bonus ?? noBonus).intelligence);
  const source = sourceOfHabit(habitId, date);
  return { source, reward: 'habit', date, base, xp, coins, ...(bonus && { bonus }), ...movies };
}

/**
 * Why a habit pays nothing for its date; null if it pays. The base of what each has paid says how hard it
 * was.
 */
function unpaidBecause({ paid }: Player, { difficulty, date }: HabitDay): UnpaidHabit | null {
  const ofDay = paid.filter((each) => each.reward === 'habit' && each.date === date);
  if (ofDay.length >= paidHabits.perDay) return 'day';
  const alike = ofDay.filter(({ base }) => base === habitPay[difficulty].xp);
  if (difficulty === 'easy' || alike.length < paidHabits.mostOf[difficulty]) return null;
  return difficulty;
}
