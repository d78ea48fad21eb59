/** Evaluates tasks: queues that, asks a model or the rules, and tells their owner. */
import type { TaskDocument } from '@cine/contract/documents/game/tasks';
import type { RuleCause } from '@cine/contract/operations/core/ai';
import { idSchema, type Locale, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { loadLocale } from '#core/account/index.ts';
import { askModel } from '#core/ai/index.ts';
import { notify } from '#core/notifications/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { evaluatedByModel, evaluatedByRules } from './judge.ts';
import { answerForm, evaluationTask, factsOf, toolsFor } from './question.ts';
import { loadHasAwaited, loadHasEvaluated, readDone, readTask, writeTask } from './store.ts';
import {
  comparedWith,
  type Evaluation,
  evaluationEnd,
  isAwaited,
  isOpen,
  type Task,
  withFormerEvaluation,
  withoutOffered,
} from './task.ts';

export const evaluationSchema = z.strictObject({
  uid: uidSchema,
  taskId: idSchema,
  /** When the evaluation began. */
  at: z.int(),
});
type Asked = z.output<typeof evaluationSchema>;

export const evaluationQueue = 'tasks-evaluate';

/** Queues the evaluation that a task waits for. */
export async function queueEvaluation(
  context: Context,
  { uid, taskId }: { uid: string; taskId: string },
  former: TaskDocument | null,
  task: TaskDocument | null,
): Promise<void> {
  const at = task?.evaluating?.at;
  if (at === undefined || at === former?.evaluating?.at) return;
  await context.enqueue(evaluationQueue, `${taskId}-${at}`, { uid, taskId, at } satisfies Asked);
}

/** Faults after which a model is asked again later: it may also answer in another form then. */
const passing: readonly RuleCause[] = ['unavailable', 'busy', 'too-slow', 'cancelled', 'unreadable'];

/**
 * Evaluates a task by a model or by rules, also one that was given up meanwhile and may be taken up again.
 * Throws after any fault that may pass, until the last try.
 */
export async function evaluateTask(
  context: Context,
  { uid, taskId, at }: Asked,
  retries: number,
): Promise<void> {
  const { db } = context;
  const taskBefore = await readTask(db, uid, taskId);
  if (taskBefore?.evaluating?.at !== at) return;
  const [locale, done] = await Promise.all([loadLocale(db, uid), readDone(db, uid, comparedWith)]);
  if (!locale) return;
  const isLastTry = retries >= taskBefore.evaluating.retries;
  const { answer, by } = await ask(context, uid, taskBefore, done, locale).catch((error: unknown) => {
    if (!isLastTry) throw error;
    log.error('task left to the rules', { error });
    return { answer: null, by: { kind: 'rules' as const, because: 'unavailable' as const } };
  });
  if (by.kind === 'rules' && passing.includes(by.because) && !isLastTry)
    throw new Error(`No model has judged the task: ${by.because}`);
  await transact(db, async (tx) => {
    const task = await readTask(tx, uid, taskId);
    if (task?.evaluating?.at !== at) return;
    const now = context.now();
    if (by.kind === 'rules' && by.because !== 'declined' && isModels(task, taskBefore.writtenAt)) {
      writeTask(tx, uid, withFormerEvaluation(task, { at: now, because: by.because }));
      return;
    }
    // What was rewritten meanwhile was judged as it was; what was adjusted stays if the reward does.
    const judged = { ...taskBefore, adjustment: task.adjustment };
    const { evaluation, suggested, adjustment } =
      by.kind === 'model'
        ? evaluatedByModel(judged, done, answer!, { by, now, locale })
        : evaluatedByRules(judged, done, { because: by.because, now, locale });
    writeTask(tx, uid, { ...withoutOffered(task), evaluating: null, evaluation, suggested, adjustment });
  });
}

/** Whether a model has evaluated what a task said at an instant: rules know no better. */
function isModels(task: Task, writtenAt: number): task is Task & { evaluation: Evaluation } {
  return task.evaluation?.by.kind === 'model' && task.evaluation.of === writtenAt;
}

async function ask(context: Context, uid: string, task: Task, done: readonly Task[], locale: Locale) {
  const unproven = task.evaluating?.isProven === false;
  if (!task.useAiEvaluation)
    return { answer: null, by: { kind: 'rules' as const, because: 'declined' as const } };
  return askModel(
    context,
    { uid, isGuest: false, ...(unproven && { unverified: true }) },
    {
      purpose: 'tasks',
      locale,
      task: evaluationTask,
      facts: factsOf(task),
      form: answerForm,
      tools: toolsFor(task, async () => {
        const [player] = await loadPlayers(context.db, [uid]);
        return { level: player!.level, totalXp: player!.totalXp, done };
      }),
    },
  );
}

/** Tells a task's owner that it was evaluated, or couldn't be anew; once for all tasks of a batch. */
export async function tellOfEvaluation(
  context: Context,
  { uid, taskId }: { uid: string; taskId: string },
  former: TaskDocument | null,
  task: TaskDocument | null,
): Promise<void> {
  const begun = former?.evaluating;
  if (!begun) return;
  if (begun.batch !== null) {
    const isLeft = isAwaited(former, begun.batch) && !isAwaited(task, begun.batch);
    if (isLeft) await tellOfBatch(context, uid, begun.batch);
    return;
  }
  const end = task && isOpen(task) ? evaluationEnd(task) : null;
  if (!end || end.at === evaluationEnd(former)?.at) return;
  const { at, hasFailed } = end;
  await notify(context, {
    uid,
    kind: 'task-evaluated',
    event: `task-evaluated ${taskId} ${at}`,
    from: null,
    paramsIn: () => ({ many: hasFailed ? 'failed' : 'no', taskId, at, title: task!.title }),
  });
}

/** Tells of a batch once none of its tasks is waited for: those done, given up or deleted aren't. */
async function tellOfBatch(context: Context, uid: string, batch: string): Promise<void> {
  if (await loadHasAwaited(context.db, uid, batch)) return;
  if (!(await loadHasEvaluated(context.db, uid, batch))) return;
  await notify(context, {
    uid,
    kind: 'task-evaluated',
    event: `tasks-evaluated ${batch}`,
    from: null,
    paramsIn: () => ({ many: 'yes', batch }),
  });
}
