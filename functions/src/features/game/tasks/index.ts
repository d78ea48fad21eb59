export { listTasks, showTask } from './use-cases/show-tasks.ts';
