import { dayOf } from '@cine/contract/game/local-days';
import type { Pay } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { TaskDifficulty } from '@cine/contract/game/tasks/scale';
import { keeperOfTasks } from '@cine/contract/game/tasks/task';
import type { Zones } from '@cine/contract/zones/zone-history';
import type { Player } from '../player.ts';
import { withKeeper } from './days-with-keepers.ts';
import { findForgottenSources } from './forgotten-pay.ts';
import { recentDays } from './streak.ts';
import { noteZones, type Till } from './till.ts';

/** A task that was completed, or no longer is. */
export type TaskDoneChange = {
  taskId: string;
  /** The local date on which it was completed. */
  date: string;
  isDone: boolean;
  /** Whether tasks keep that date for the streak. */
  keepsDate: boolean;
  difficulty: TaskDifficulty;
  /** What it pays by its limits, unless it paid before; null if nothing. */
  pay: Pay | null;
  /** Whether it paid before, when it pays exactly that again. */
  hasPaid: boolean;
  /** The zones in which the player's days are counted. */
  zones: Zones;
};

/** What a task paid long ago must be read. */
export function sourcesOfTask(player: Player, { taskId, hasPaid }: TaskDoneChange): string[] {
  return hasPaid ? findForgottenSources(player, [sourceOf.task(taskId)]) : [];
}

/** Pays a task or takes that back, and keeps its date for the streak. */
export function payTask(till: Till, task: TaskDoneChange): void {
  noteZones(till, task.zones);
  const { days } = till.player;
  const daysWithTasks = new Set(
    days.recent.filter(({ by }) => by.includes(keeperOfTasks)).map(({ at }) => at),
  );
  if (task.keepsDate) daysWithTasks.add(dayOf(task.date));
  else daysWithTasks.delete(dayOf(task.date));
  const withTasks = withKeeper(days, keeperOfTasks, daysWithTasks, dayOf(till.today) - recentDays);
  till.player = { ...till.player, days: withTasks };
  const source = sourceOf.task(task.taskId);
  const paid = till.paidBy(source);
  const { date, difficulty, pay } = task;
  const due = paid ?? (pay && ({ source, reward: 'task', date, ...pay } as const));
  till.payDifference(paid, task.isDone ? due : null);
  const isGreat = difficulty === 'epic' || difficulty === 'legendary';
  if (paid || !pay || !isGreat) return;
  till.player = { ...till.player, greatTasks: { ...till.player.greatTasks, [difficulty]: date } };
}
