import * as operations from '@cine/contract/operations/game/habits';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { complete, undo } from './use-cases/complete.ts';
import { create } from './use-cases/create.ts';
import * as look from './use-cases/look.ts';
import * as manage from './use-cases/manage.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listHabits, look.list),
    serve(operations.createHabit, create),
    serve(operations.showToday, look.showDay),
    serve(operations.suggestHabits, look.suggest),
    serve(operations.showHabit, look.show),
    serve(operations.changeHabit, manage.change),
    serve(operations.deleteHabit, manage.remove),
    serve(operations.archiveHabit, manage.archive),
    serve(operations.restoreHabit, manage.restore),
    serve(operations.reorderHabits, manage.reorder),
    serve(operations.showHistory, look.history),
    serve(operations.completeHabit, complete),
    serve(operations.undoCompletion, undo),
    serve(operations.exportCompletions, look.exportCsv),
  ],
  background,
};
