import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { loadDeleted, loadTasks } from './store.ts';
import type { Evaluation, Task } from './task.ts';

/** Exports a user's tasks, which are erased with the account; guests have none to merge. */
export const lifecycle = {
  documents: ['users/{uid}/tasks/{taskId}', 'users/{uid}/formerTasks/{taskId}'],
  exportLists: {
    tasks: async ({ db }, uid, ...page) =>
      (await loadTasks(db, uid, ...page)).map((task) => ({ id: task.id, entry: toExport(task) })),
    formerTasks: async ({ db }, uid, ...page) =>
      (await loadDeleted(db, uid, ...page)).map(({ id, value: { deletedAt, expiresAt, ...rest } }) => ({
        id,
        entry: { ...rest, deletedAt: toInstant(deletedAt), expiresAt: toInstantOrNull(expiresAt) },
      })),
  },
} satisfies Lifecycle;

function toExport(task: Task): AccountExport['tasks'][number] {
  const { createdAt, writtenAt, completedAt, earlyUntil, evaluating, evaluation, ...rest } = task;
  return {
    ...rest,
    createdAt: toInstant(createdAt),
    writtenAt: toInstant(writtenAt),
    completedAt: toInstantOrNull(completedAt),
    earlyUntil: toInstantOrNull(earlyUntil),
    evaluating: evaluating && { ...evaluating, at: toInstant(evaluating.at) },
    evaluation: evaluation && evaluationToExport(evaluation),
  };
}

function evaluationToExport({ at, of, ageFrom, failedAgain, ...rest }: Evaluation) {
  return {
    ...rest,
    at: toInstant(at),
    of: toInstant(of),
    ageFrom: toInstant(ageFrom),
    ...(failedAgain && { failedAgain: { ...failedAgain, at: toInstant(failedAgain.at) } }),
  };
}
