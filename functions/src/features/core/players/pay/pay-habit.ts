import type { HabitDifficulty } from '@cine/contract/game/habits/habit';
import { keeperOfHabit } from '@cine/contract/game/habits/keeper';
import { dayOf } from '@cine/contract/game/local-days';
import { type Bonus, habitPay, multiplied, noBonus } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { Zones } from '@cine/contract/zones/zone-history';
import { type Due, dueWith, type Paid } from '../../ledger/index.ts';
import { withKeeper } from './days-with-keepers.ts';
import { recentDays, streakOfDates } from './streak.ts';
import { noteZones, type Till } from './till.ts';

/** A habit on one of its days. */
export type HabitDay = {
  habitId: string;
  difficulty: HabitDifficulty;
  date: string;
  /** Whether the habit pays for the date. */
  isDue: boolean;
  /** All days on which the habit was done, by number. */
  days: readonly number[];
  /** The movies that the habit is paid for, if movies keep it. */
  by?: number[];
  /** The zones in which the player's days are counted. */
  zones: Zones;
};

/**
 * Pays a habit for a date, and keeps its days for the streak. A habit that was undone
 * still counts towards its date's caps.
 */
export function payHabit(till: Till, habit: HabitDay): void {
  const { habitId, date } = habit;
  const { player: former } = till;
  noteZones(till, habit.zones);
  const recentFrom = dayOf(till.today) - recentDays;
  // Older days are final, so only days that may still have keepers are listed.
  const earliest = Math.min(recentFrom, ...former.days.recent.map(({ at }) => at));
  const recent = new Set(habit.days.filter((day) => day >= earliest));
  const days = withKeeper(former.days, keeperOfHabit(habitId), recent, recentFrom);
  till.player = { ...till.player, days };
  const source = sourceOf.habit(habitId, date);
  const paid = till.paidBy(source);
  const streak = streakOfDates(till.player)(date);
  till.payDifference(paid, habit.isDue ? dueOf(habit, paid, former.bonus, streak) : null);
  const change = Number(pays(till.paidBy(source))) - Number(pays(paid));
  // Badges count paid habits: within a day's caps, so that they can't be had in a day.
  if (change !== 0) till.player = { ...till.player, habitsDone: (till.player.habitsDone ?? 0) + change };
}

/** Whether a source has paid, and it wasn't taken back. */
function pays(paid: Paid | null): boolean {
  return paid !== null && !paid.taken;
}

/** What a habit pays; the base and bonus of its first pay stay, whatever habit and character have become. */
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
  const source = sourceOf.habit(habitId, date);
  return { source, reward: 'habit', date, base, xp, coins, ...(bonus && { bonus }), ...movies };
}
