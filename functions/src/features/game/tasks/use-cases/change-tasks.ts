/** Creates, changes and deletes tasks, and has them evaluated anew. */
import { dateOf } from '@cine/contract/game/local-days';
import { maxOpenTasks, reevaluationsPerDay } from '@cine/contract/game/tasks/task';
import * as operations from '@cine/contract/operations/game/tasks';
import { dayIn } from '@cine/contract/zones/zone-history';
import { requireCalendar } from '#core/account/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import { evaluatedByRules } from '../judge.ts';
import {
  readDone,
  readIsDeleted,
  readIsKept,
  readOpen,
  readOpenCount,
  readTask,
  removeTask,
  writeTask,
} from '../store.ts';
import {
  beginEvaluation,
  changedTask,
  comparedWith,
  formerTask,
  isEvaluating,
  isOpen,
  isOutdated,
  newTask,
  reevaluationsLeft,
} from '../task.ts';
import { taskView } from '../view.ts';

/**
 * Creates a task; with a known key it is the one that is there. Throws `tasks-full`, and `task-unknown` where
 * the one with that key was deleted.
 */
export const createTask = serve(operations.createTask, async (context, caller, { key, ...chosen }) => {
  const { db } = context;
  const { uid } = caller;
  const id = key === undefined ? context.newId() : idFromKey(uid, key);
  return transact(db, async (tx) => {
    const now = context.now();
    const [calendar, existing, isDeleted, count, done] = await Promise.all([
      requireCalendar(context, tx, uid),
      key === undefined ? null : readTask(tx, uid, id),
      key === undefined ? false : readIsDeleted(tx, uid, id),
      readOpenCount(tx, uid),
      chosen.useAiEvaluation ? [] : readDone(tx, uid, comparedWith),
    ]);
    const moment = { ...calendar, now };
    if (existing) return repeated(taskView(existing, moment));
    if (isDeleted) throw new AppError('task-unknown');
    if (count >= maxOpenTasks) throw new AppError('tasks-full', { limit: maxOpenTasks });
    const made = newTask(id, chosen, moment);
    const isProven = caller.unverified !== true;
    const task = chosen.useAiEvaluation
      ? beginEvaluation(made, { at: now, isProven }, todayOf(moment))
      : evaluatedByRules(made, done, { because: 'declined', ...moment });
    writeTask(tx, uid, task);
    return taskView(task, moment);
  });
});

/** Changes what is given. Throws what `changedTask` does, `task-unknown` and `tasks-full`. */
export const changeTask = serve(operations.changeTask, async (context, { uid }, { taskId, ...changes }) =>
  transact(context.db, async (tx) => {
    const now = context.now();
    const [calendar, former] = await Promise.all([
      requireCalendar(context, tx, uid),
      readTask(tx, uid, taskId),
    ]);
    if (!former) throw new AppError('task-unknown');
    const task = changedTask(former, changes, now);
    if (isOpen(task) && !isOpen(former) && (await readOpenCount(tx, uid)) >= maxOpenTasks)
      throw new AppError('tasks-full', { limit: maxOpenTasks });
    if (task !== former) writeTask(tx, uid, task);
    return taskView(task, { ...calendar, now });
  }),
);

export const deleteTask = serve(operations.deleteTask, async (context, { uid }, { taskId }) => {
  await transact(context.db, async (tx) => {
    const [task] = await Promise.all([readTask(tx, uid, taskId), requireCalendar(context, tx, uid)]);
    if (!task) throw new AppError('task-unknown');
    const { completedOn: date } = task;
    const isKept = date !== null && (await readIsKept(tx, uid, date));
    removeTask(tx, uid, taskId, formerTask(task, isKept, context.now()));
  });
  return {};
});

/**
 * Begins another evaluation; one under way goes on. Throws `task-unknown`, `task-evaluated-enough`,
 * `task-paid-before`, and `task-completed` or `task-cancelled`.
 */
export const reevaluateTask = serve(operations.reevaluateTask, async (context, caller, { taskId }) =>
  transact(context.db, async (tx) => {
    const { uid } = caller;
    const now = context.now();
    const [calendar, former] = await Promise.all([
      requireCalendar(context, tx, uid),
      readTask(tx, uid, taskId),
    ]);
    if (!former) throw new AppError('task-unknown');
    if (!isOpen(former))
      throw new AppError(former.status === 'completed' ? 'task-completed' : 'task-cancelled');
    if (former.hasPaid) throw new AppError('task-paid-before');
    const moment = { ...calendar, now };
    if (isEvaluating(former, now)) return taskView(former, moment);
    const today = todayOf(moment);
    if (former.evaluation && reevaluationsLeft(former, today) === 0)
      throw new AppError('task-evaluated-enough', { limit: reevaluationsPerDay });
    const task = beginEvaluation(former, { at: now, isProven: caller.unverified !== true }, today);
    writeTask(tx, uid, task);
    return taskView(task, moment);
  }),
);

export const evaluateTasks = serve(operations.evaluateTasks, async (context, caller) =>
  transact(context.db, async (tx) => {
    const { uid } = caller;
    const now = context.now();
    const [calendar, open] = await Promise.all([requireCalendar(context, tx, uid), readOpen(tx, uid)]);
    const moment = { ...calendar, now };
    const today = todayOf(moment);
    const candidates = open.filter(
      (task) =>
        !task.hasPaid &&
        !isEvaluating(task, now) &&
        (!task.evaluation || (isOutdated(task) && reevaluationsLeft(task, today) > 0)),
    );
    const begun = { at: now, isProven: caller.unverified !== true, batch: context.newId() };
    const tasks = candidates
      .slice(0, operations.evaluatedAtOnce)
      .map((task) => beginEvaluation(task, begun, today));
    for (const task of tasks) writeTask(tx, uid, task);
    return { tasks: tasks.map((task) => taskView(task, moment)) };
  }),
);

function todayOf({ zones, now }: Parameters<typeof taskView>[1]): string {
  return dateOf(dayIn(zones, now));
}
