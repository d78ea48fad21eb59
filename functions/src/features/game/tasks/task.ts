/** A task in the domain. Times are epoch milliseconds, dates local. */
import { isDeepStrictEqual } from 'node:util';
import type { TaskDocument } from '@cine/contract/documents/game/tasks';
import { adjustable, adjustedReward, taskDifficulties } from '@cine/contract/game/tasks/scale';
import {
  dueMoment,
  openStatuses,
  paidTasks,
  reevaluationsPerDay,
  type TaskToPay,
} from '@cine/contract/game/tasks/task';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { changeTask, createTask } from '@cine/contract/operations/game/tasks';
import { day, minute } from '@cine/contract/time';
import type { Zones } from '@cine/contract/zones/zone-history';
import { AppError } from '#platform/errors/app-error.ts';
import { acceptedSteps } from './accepted.ts';
import type { FormerTask } from './documents.ts';

export type Task = TaskDocument & { id: string };
export type Evaluation = NonNullable<Task['evaluation']>;
type Evaluating = NonNullable<Task['evaluating']>;

/** An evaluation that takes longer was lost: its last try begins after seven minutes, or later. */
const evaluatesForMs = 30 * minute;

/** How many tasks that are done another one is compared with. */
export const comparedWith = 50;

/** Further tries of an evaluation: after creating a task, and where it is evaluated anew. */
export const retriesOf = { first: 3, again: 2 } as const;

export function newTask(
  id: string,
  chosen: Omit<ParsedInputOf<typeof createTask>, 'key'>,
  { zones, now }: { zones: Zones; now: number },
): Task {
  assertDateForTime(chosen);
  const due = dueMoment(chosen, zones);
  return {
    ...chosen,
    id,
    status: 'pending',
    createdAt: now,
    writtenAt: now,
    completedAt: null,
    completedOn: null,
    earlyUntil: due !== null && now < due ? due : null,
    evaluating: null,
    evaluation: null,
    suggested: [],
    adjustment: { xp: 0, coins: 0 },
    reevaluations: null,
    paid: null,
    unpaid: null,
    hasPaid: false,
  };
}

export type TaskChanges = Omit<ParsedInputOf<typeof changeTask>, 'taskId'>;

/**
 * A task as its owner wants it now; the same object if nothing changes. Throws `task-completed`,
 * `task-time-without-date`, `task-not-evaluated`, `task-paid-before` and `task-adjustment-too-large`.
 */
export function changedTask(former: Task, changes: TaskChanges, now: number): Task {
  if (former.status === 'completed') throw new AppError('task-completed');
  const { userXpAdjustment: xp, userCoinsAdjustment: coins, aiSuggestedSubtasks, ...rest } = changes;
  const newValues = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const chosen: Task = { ...former, ...newValues, suggested: aiSuggestedSubtasks ?? former.suggested };
  const accepted = acceptedSteps(former, chosen);
  if (accepted.length > 0 || former.accepted) chosen.accepted = accepted;
  if (!isDeepStrictEqual(chosen.suggested, former.suggested)) chosen.offered ??= former.suggested;
  if (changes.dueDate === null && changes.dueTime === undefined) chosen.dueTime = null;
  assertDateForTime(chosen);
  const isMoved = chosen.dueDate !== former.dueDate || chosen.dueTime !== former.dueTime;
  const isRewritten = !isDeepStrictEqual(textOf(chosen), textOf(former));
  const task = {
    ...chosen,
    // Once it has paid, nothing changes that any more.
    earlyUntil: isMoved && !former.hasPaid ? null : former.earlyUntil,
    writtenAt: isRewritten ? now : former.writtenAt,
    adjustment: xp === undefined && coins === undefined ? former.adjustment : adjustmentOf(former, xp, coins),
  };
  return isDeepStrictEqual(task, former) ? former : task;
}

/** What is judged of a task: not the steps that its evaluation suggested. */
export function textOf({
  title,
  description,
  subtasks,
  accepted = [],
}: Pick<Task, 'title' | 'description' | 'subtasks' | 'accepted'>) {
  const own = subtasks.map((each) => each.title).filter((step) => !accepted.includes(step));
  return { title, description: description ?? '', subtasks: own };
}

function assertDateForTime({ dueDate, dueTime }: Pick<Task, 'dueDate' | 'dueTime'>): void {
  if (dueDate === null && dueTime !== null) throw new AppError('task-time-without-date');
}

function adjustmentOf(task: Task, xp = task.adjustment.xp, coins = task.adjustment.coins) {
  const { evaluation, hasPaid } = task;
  if (!evaluation) throw new AppError('task-not-evaluated');
  if (hasPaid) throw new AppError('task-paid-before');
  const { least, most } = adjustable(evaluation.difficulty, evaluation);
  const isWithin =
    evaluation.xp + xp >= least.xp &&
    evaluation.xp + xp <= most.xp &&
    evaluation.coins + coins >= least.coins &&
    evaluation.coins + coins <= most.coins;
  if (!isWithin)
    throw new AppError('task-adjustment-too-large', {
      leastXp: least.xp,
      mostXp: most.xp,
      leastCoins: least.coins,
      mostCoins: most.coins,
    });
  return { xp, coins };
}

/** What a task pays for being done, without what limits that; null before it is evaluated. */
export function finalReward({ evaluation, adjustment }: Pick<Task, 'evaluation' | 'adjustment'>) {
  return evaluation && adjustedReward(evaluation.difficulty, evaluation, adjustment);
}

export function isOpen({ status }: Pick<Task, 'status'>): boolean {
  return (openStatuses as readonly string[]).includes(status);
}

export function isEvaluating({ evaluating }: Pick<Task, 'evaluating'>, now: number): boolean {
  return evaluating !== null && now < evaluating.at + evaluatesForMs;
}

/** Whether a task in a batch that is evaluated together is one that its owner still waits for. */
export function isAwaited(task: Pick<Task, 'evaluating' | 'status'> | null, batch: string): boolean {
  return task?.evaluating?.batch === batch && isOpen(task);
}

/** When a task's last evaluation ended, and whether that left it with the former one. */
export function evaluationEnd({
  evaluation,
}: Pick<Task, 'evaluation'>): { at: number; hasFailed: boolean } | null {
  if (!evaluation) return null;
  const { at, failedAgain } = evaluation;
  return failedAgain ? { at: failedAgain.at, hasFailed: true } : { at, hasFailed: false };
}

/** Whether what a task says has changed since it was evaluated. */
export function isOutdated({ evaluation, writtenAt }: Pick<Task, 'evaluation' | 'writtenAt'>): boolean {
  return evaluation !== null && evaluation.of !== writtenAt;
}

/** How often a task may still be evaluated anew on a date. */
export function reevaluationsLeft({ reevaluations }: Pick<Task, 'reevaluations'>, today: string): number {
  return reevaluationsPerDay - (reevaluations?.date === today ? reevaluations.count : 0);
}

/** A task whose evaluation begins; one that was evaluated before counts it for the day. */
export function beginEvaluation(
  task: Task,
  { at, isProven, batch = null }: Pick<Evaluating, 'at' | 'isProven'> & { batch?: string | null },
  today: string,
): Task {
  const isAgain = task.evaluation !== null;
  const count = task.reevaluations?.date === today ? task.reevaluations.count + 1 : 1;
  const retries = isAgain || batch !== null ? retriesOf.again : retriesOf.first;
  return {
    ...task,
    evaluating: { at, retries, isProven, batch },
    reevaluations: isAgain ? { date: today, count } : task.reevaluations,
  };
}

/** From when on a task's age counts: anew once it is rewritten into harder work. */
function ageFrom(
  { evaluation: former, writtenAt }: Task,
  { difficulty, of }: Pick<Evaluation, 'difficulty' | 'of'>,
): number {
  const levelOf = (level: Evaluation['difficulty']) => taskDifficulties.indexOf(level);
  const isKept = former && (of === former.of || levelOf(difficulty) <= levelOf(former.difficulty));
  return isKept ? former.ageFrom : writtenAt;
}

/** A task once it is evaluated: what its owner had adjusted goes if that was of another reward. */
export function evaluatedTask(
  task: Task,
  evaluation: Omit<Evaluation, 'ageFrom' | 'batch'>,
  suggested: readonly string[],
): Task {
  const { evaluation: former, evaluating, subtasks } = task;
  const batch = evaluating?.batch ?? null;
  const isSame =
    former?.difficulty === evaluation.difficulty &&
    former.xp === evaluation.xp &&
    former.coins === evaluation.coins;
  const isThere = (step: string) => subtasks.some(({ title }) => title === step);
  return {
    ...withoutOffered(task),
    evaluating: null,
    evaluation: { ...evaluation, ageFrom: ageFrom(task, evaluation), ...(batch !== null && { batch }) },
    suggested: [...new Set(suggested)].filter((step) => !isThere(step)),
    adjustment: isSame ? task.adjustment : { xp: 0, coins: 0 },
  };
}

/** A task without what it was suggested before, which counts until it is evaluated again. */
export function withoutOffered({ offered: _, ...task }: Task): Task {
  return task;
}

/** A task that keeps its evaluation where no model could be asked anew: that doesn't count for the day. */
export function withFormerEvaluation(
  task: Task & { evaluation: Evaluation },
  failedAgain: NonNullable<Evaluation['failedAgain']>,
): Task {
  const { reevaluations, evaluation } = task;
  const isFirst = reevaluations === null || reevaluations.count === 1;
  return {
    ...task,
    evaluating: null,
    evaluation: { ...evaluation, failedAgain },
    reevaluations: isFirst ? null : { ...reevaluations, count: reevaluations.count - 1 },
  };
}

/** Whether a task that is done now is done early. */
export function isEarly({ earlyUntil }: Pick<Task, 'earlyUntil'>, now: number): boolean {
  return earlyUntil !== null && now < earlyUntil;
}

/** For how long a deleted task is known whose date another one keeps: no client asks again later. */
const formerKeptMs = 90 * day;

/** What stays of a deleted task; `isKept` says whether another deleted one keeps its date. */
export function formerTask(
  { completedOn, evaluation, hasPaid }: Task,
  isKept: boolean,
  deletedAt: number,
): FormerTask {
  const date = isKept ? null : completedOn;
  const difficulty = hasPaid ? evaluation!.difficulty : null;
  const stays = date !== null || (difficulty !== null && difficulty in paidTasks.oncePer);
  return { date, difficulty, deletedAt, expiresAt: stays ? null : deletedAt + formerKeptMs };
}

/** What decides about a task's pay at an instant. */
export function doneTask(task: Task & { evaluation: Evaluation }, now: number): TaskToPay {
  return {
    ...finalReward(task)!,
    difficulty: task.evaluation.difficulty,
    ageFrom: task.evaluation.ageFrom,
    isEarly: isEarly(task, now),
  };
}
