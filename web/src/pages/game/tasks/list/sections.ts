import type { TaskView } from '@cine/contract/operations/game/tasks';

export type Sections = Record<'overdue' | 'today' | 'open', TaskView[]>;

const priorities: readonly TaskView['priority'][] = ['urgent', 'high', 'medium', 'low'];

/** Open tasks by when they are due: over, today, later or never; the earliest, then the most urgent first. */
export function sectionsOf(tasks: readonly TaskView[], today: string, now: number): Sections {
  const dueOf = ({ dueAt }: TaskView) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt));
  const rank = ({ priority }: TaskView) => priorities.indexOf(priority);
  const inOrder = tasks.toSorted((one, other) => {
    const [first, second] = [dueOf(one), dueOf(other)];
    return first === second ? rank(one) - rank(other) : first - second;
  });
  const isOver = (task: TaskView) => dueOf(task) <= now;
  const isToday = (task: TaskView) => !isOver(task) && task.dueDate === today;
  return {
    overdue: inOrder.filter(isOver),
    today: inOrder.filter(isToday),
    open: inOrder.filter((task) => !isOver(task) && !isToday(task)),
  };
}
