import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { loadCompletions } from './completions-store.ts';
import type { Habit } from './habit.ts';
import { loadDeleted, loadHabits } from './store.ts';
import { completionView } from './view.ts';

/** Exports a user's habits, which are erased with the account; guests have none to merge. */
export const lifecycle = {
  documents: [
    'users/{uid}/habits/{habitId}',
    'users/{uid}/completions/{completionId}',
    'users/{uid}/formerHabits/{habitId}',
  ],
  exportLists: {
    habits: async ({ db }, uid, ...page) =>
      (await loadHabits(db, uid, ...page)).map((habit) => ({ id: habit.id, entry: toExport(habit) })),
    completions: async ({ db }, uid, ...page) =>
      (await loadCompletions(db, uid, ...page)).map(({ id, value }) => ({
        id,
        entry: completionView(value),
      })),
    formerHabits: async ({ db }, uid, ...page) =>
      (await loadDeleted(db, uid, ...page)).map(({ id, value: { days, deletedAt } }) => ({
        id,
        entry: { days, deletedAt: toInstant(deletedAt) },
      })),
  },
} satisfies Lifecycle;

function toExport({
  createdAt,
  archivedAt,
  remindAt,
  recent,
  ...habit
}: Habit): AccountExport['habits'][number] {
  return {
    ...habit,
    recent: recent.map(({ at, ...each }) => ({ ...each, at: toInstant(at) })),
    createdAt: toInstant(createdAt),
    archivedAt: toInstantOrNull(archivedAt),
    remindAt: toInstantOrNull(remindAt),
  };
}
