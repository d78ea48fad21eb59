/** Tasks: what they may say, when they are due, and what limits their pay. */
import { instantIn, type Zones } from '../../zones/zone-history.ts';
import { dayOf, weekOf } from '../local-days.ts';
import { xpLeftInWeek } from '../pay/caps.ts';
import type { Pay } from '../pay/rewards.ts';
import { type TaskDifficulty, taskScale } from './scale.ts';

export const taskStatuses = ['pending', 'in_progress', 'completed', 'cancelled'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** The statuses of tasks that are still to be done. */
export const openStatuses = ['pending', 'in_progress'] as const satisfies readonly TaskStatus[];

export const taskPriorities = ['low', 'medium', 'high', 'urgent'] as const;

/** Categories with words in every language; owners may write others. */
export const taskCategories = ['general', 'home', 'work', 'studies', 'errands', 'people', 'movies'] as const;

/** What keeps the days on which tasks were completed, together: a player doesn't grow with each. */
export const keeperOfTasks = 'tasks';

/** The most tasks that a user has open at once. */
export const maxOpenTasks = 100;

/** How often a day a task may be evaluated anew. */
export const reevaluationsPerDay = 3;

/** What limits the pay of tasks, besides the scale and the week's XP. */
export const paidTasks = {
  /** What done early adds to the XP, in per cent. */
  earlyPercent: 20,
  /** In which time one of these pays. */
  oncePer: { epic: 'week', legendary: 28 },
} as const;

/**
 * Why a completed task paid nothing, or less than its reward: it is younger than its work takes, the week's
 * XP are paid, or the week's epic task or the legendary one of four weeks.
 */
export const unpaidTaskReasons = ['young', 'week', 'epic', 'legendary'] as const;
export type UnpaidTask = (typeof unpaidTaskReasons)[number];

/** When a user's last epic and legendary tasks paid, by date. */
export type GreatTasks = { epic?: string; legendary?: string };

/** When a task is due; without a time of day, at the end of its day. Null without a date. */
export function dueMoment(
  { dueDate, dueTime }: { dueDate: string | null; dueTime: string | null },
  zones: Zones,
): number | null {
  if (dueDate === null) return null;
  const day = dayOf(dueDate);
  if (dueTime === null) return instantIn(zones, day + 1, 0);
  const [hours, minutes] = dueTime.split(':').map(Number) as [number, number];
  return instantIn(zones, day, 60 * hours + minutes);
}

/** From when on a task pays whose age counts from an instant. */
export function paysFrom({ difficulty, ageFrom }: { difficulty: TaskDifficulty; ageFrom: number }): number {
  return ageFrom + taskScale[difficulty].leastAgeMs;
}

/** A task that is to be paid: what it would pay, and what decides whether it does. */
export type TaskToPay = Pay & {
  difficulty: TaskDifficulty;
  /** From when on its age counts. */
  ageFrom: number;
  /** Whether it was done before a due moment that it had from the beginning. */
  isEarly: boolean;
};

/** What a task pays that is done on a date, and why that is less than its reward; coins shrink like XP. */
export function taskPay(
  { difficulty, xp, coins, ageFrom, isEarly }: TaskToPay,
  player: { paid: Parameters<typeof xpLeftInWeek>[0]; greatTasks?: GreatTasks },
  { date, now }: { date: string; now: number },
): { pay: Pay | null; unpaid: UnpaidTask | null } {
  if (now < paysFrom({ difficulty, ageFrom })) return { pay: null, unpaid: 'young' };
  const { epic, legendary } = player.greatTasks ?? {};
  // A time zone further west can bring the date back into the week before.
  if (difficulty === 'epic' && epic !== undefined && weekOf(date) <= weekOf(epic))
    return { pay: null, unpaid: 'epic' };
  const isLately = legendary !== undefined && dayOf(date) - dayOf(legendary) < paidTasks.oncePer.legendary;
  if (difficulty === 'legendary' && isLately) return { pay: null, unpaid: 'legendary' };
  const due = isEarly ? Math.floor((xp * (100 + paidTasks.earlyPercent)) / 100) : xp;
  const left = xpLeftInWeek(player.paid, 'task', date);
  if (left === 0) return { pay: null, unpaid: 'week' };
  if (due <= left) return { pay: { xp: due, coins }, unpaid: null };
  return { pay: { xp: left, coins: Math.floor((coins * left) / due) }, unpaid: 'week' };
}
