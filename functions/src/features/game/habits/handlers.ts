import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import {
  archiveHabit,
  changeHabit,
  completeHabit,
  deleteHabit,
  reorderHabits,
  restoreHabit,
  undoCompletion,
} from './use-cases/change-habits.ts';
import { createHabit } from './use-cases/create-habit.ts';
import {
  exportCompletions,
  listHabits,
  showHabit,
  showHistory,
  showToday,
  suggestHabits,
} from './use-cases/show-habits.ts';

export const handlers: Handlers = {
  operations: [
    listHabits,
    createHabit,
    showToday,
    suggestHabits,
    showHabit,
    changeHabit,
    deleteHabit,
    archiveHabit,
    restoreHabit,
    reorderHabits,
    showHistory,
    completeHabit,
    undoCompletion,
    exportCompletions,
  ],
  background,
};
