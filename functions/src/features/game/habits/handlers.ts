import * as operations from '@cine/contract/operations/game/habits';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import {
  archiveHabit,
  changeHabit,
  deleteHabit,
  reorderHabits,
  restoreHabit,
} from './use-cases/change-habits.ts';
import { completeHabit, undoCompletion } from './use-cases/complete-habit.ts';
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
    serve(operations.listHabits, listHabits),
    serve(operations.createHabit, createHabit),
    serve(operations.showToday, showToday),
    serve(operations.suggestHabits, suggestHabits),
    serve(operations.showHabit, showHabit),
    serve(operations.changeHabit, changeHabit),
    serve(operations.deleteHabit, deleteHabit),
    serve(operations.archiveHabit, archiveHabit),
    serve(operations.restoreHabit, restoreHabit),
    serve(operations.reorderHabits, reorderHabits),
    serve(operations.showHistory, showHistory),
    serve(operations.completeHabit, completeHabit),
    serve(operations.undoCompletion, undoCompletion),
    serve(operations.exportCompletions, exportCompletions),
  ],
  background,
};
