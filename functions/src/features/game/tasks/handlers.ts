import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import {
  changeTask,
  createTask,
  deleteTask,
  evaluateTasks,
  reevaluateTask,
} from './use-cases/change-tasks.ts';
import { completeTask, undoTask } from './use-cases/complete-task.ts';
import { listTasks, showTask, showTasksOverdue, showTasksToday } from './use-cases/show-tasks.ts';

export const handlers: Handlers = {
  operations: [
    listTasks,
    createTask,
    showTasksToday,
    showTasksOverdue,
    evaluateTasks,
    showTask,
    changeTask,
    deleteTask,
    completeTask,
    undoTask,
    reevaluateTask,
  ],
  background,
};
