/** Completes tasks and undoes that, with what it pays. */
import { dateOf } from '@cine/contract/game/local-days';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { maxOpenTasks, taskPay } from '@cine/contract/game/tasks/task';
import type { RuleCause } from '@cine/contract/operations/core/ai';
import * as operations from '@cine/contract/operations/game/tasks';
import { dayIn } from '@cine/contract/zones/zone-history';
import type { Context } from '#context.ts';
import { requireCalendar } from '#core/account/index.ts';
import { readyModel } from '#core/ai/index.ts';
import { type PlannedPlayer, paidBy, planPlayer } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { openDays } from '#watching/watches/index.ts';
import { evaluatedByRules } from '../judge.ts';
import { readDone, readHasOthersOn, readOpenCount, readTask, writeTask } from '../store.ts';
import { comparedWith, doneTask, type Evaluation, type Task } from '../task.ts';
import { type Moment, taskView } from '../view.ts';

const nothing = { xp: 0, coins: 0 };

/** Completes a task, by rules if it isn't evaluated yet. Throws `task-unknown` and `task-cancelled`. */
export const completeTask = serve(operations.completeTask, async (context, { uid }, { taskId }) =>
  transact(context.db, async (tx) => {
    const { former, moment, plan } = await readAll(context, tx, uid, taskId);
    if (former.status === 'cancelled') throw new AppError('task-cancelled');
    if (former.status === 'completed') return settled(former, moment);
    const { now, zones } = moment;
    const { evaluation, ...judged } = former.evaluation
      ? former
      : await judgedAtOnce(context, tx, uid, former, moment);
    const date = dateOf(dayIn(zones, now));
    const done = { ...judged, evaluation: evaluation! };
    const { pay, unpaid } = taskPay(doneTask(done, now), plan.player, { date, now });
    const settledPay = await pays(plan, done, { date, isDone: true, keepsDate: true, pay, moment });
    const hasPaid = former.hasPaid || settledPay.xp > 0 || settledPay.coins > 0;
    const task: Task = {
      ...done,
      status: 'completed',
      evaluating: null,
      completedAt: now,
      completedOn: date,
      paid: settledPay,
      unpaid: former.hasPaid ? former.unpaid : unpaid,
      hasPaid,
    };
    writeTask(tx, uid, task);
    return settled(task, moment);
  }),
);

/** A task as rules find it, where no model was asked or has answered yet. */
async function judgedAtOnce(context: Context, tx: Tx, uid: string, task: Task, moment: Moment) {
  const [done, because] = await Promise.all([readDone(tx, uid, comparedWith), whyByRules(context, task)]);
  return evaluatedByRules(task, done, { because, ...moment });
}

async function whyByRules(context: Context, task: Task): Promise<RuleCause> {
  if (!task.useAiEvaluation) return 'declined';
  if ((await readyModel(context)) === 'no-model') return 'no-model';
  return task.evaluating?.isProven === false ? 'unproven' : 'too-slow';
}

/**
 * Takes back that a task is done. Throws `task-unknown`, `task-not-completed`, `tasks-full`, and
 * `task-day-closed` for one that was done before yesterday.
 */
export const undoTask = serve(operations.undoTask, async (context, { uid }, { taskId }) =>
  transact(context.db, async (tx) => {
    const { former, moment, calendar, plan } = await readAll(context, tx, uid, taskId);
    const { completedOn: date, evaluation } = former;
    if (date === null || !evaluation) throw new AppError('task-not-completed');
    if (!openDays(calendar, moment.now).some(({ day }) => dateOf(day) === date))
      throw new AppError('task-day-closed');
    const [keepsDate, count] = await Promise.all([
      readHasOthersOn(tx, uid, date, taskId),
      readOpenCount(tx, uid),
    ]);
    if (count >= maxOpenTasks) throw new AppError('tasks-full', { limit: maxOpenTasks });
    await pays(plan, { ...former, evaluation }, { date, isDone: false, keepsDate, pay: null, moment });
    const task: Task = {
      ...former,
      status: 'pending',
      completedAt: null,
      completedOn: null,
      paid: null,
    };
    writeTask(tx, uid, task);
    return settled(task, moment);
  }),
);

async function readAll(context: Context, tx: Tx, uid: string, taskId: string) {
  const now = context.now();
  const [calendar, former, plan] = await Promise.all([
    requireCalendar(context, tx, uid),
    readTask(tx, uid, taskId),
    planPlayer(tx, uid),
  ]);
  if (!former) throw new AppError('task-unknown');
  return { former, calendar, plan, moment: { ...calendar, now } };
}

type Settling = {
  date: string;
  isDone: boolean;
  keepsDate: boolean;
  pay: { xp: number; coins: number } | null;
  moment: Moment;
};

/** Pays a task, or takes that back, and returns what it has paid by now. */
async function pays(
  plan: PlannedPlayer,
  { id: taskId, evaluation, hasPaid }: Task & { evaluation: Evaluation },
  { moment: { now, zones }, ...settling }: Settling,
) {
  const { difficulty } = evaluation;
  const settledPay = await plan.computePay('task', { taskId, difficulty, hasPaid, zones, ...settling }, now);
  plan.write(settledPay);
  const { xp, coins } = paidBy(settledPay.player, sourceOf.task(taskId)) ?? nothing;
  return { xp, coins };
}

function settled(task: Task, moment: Moment) {
  return { task: taskView(task, moment), paid: task.paid ?? nothing };
}
