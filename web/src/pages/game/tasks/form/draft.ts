/** A task while it is edited. */
import type { ParsedInputOf } from '@cine/contract/operation';
import type { createTask, TaskView } from '@cine/contract/operations/game/tasks';

export type TaskInput = Omit<ParsedInputOf<typeof createTask>, 'key'>;

/** A task in the form: texts as typed, a subtask a line. */
export type Draft = Pick<TaskInput, 'priority' | 'category' | 'useAiEvaluation'> &
  Record<'title' | 'description' | 'dueDate' | 'dueTime' | 'subtasks', string>;

export const newDraft: Draft = {
  title: '',
  description: '',
  category: 'general',
  priority: 'medium',
  dueDate: '',
  dueTime: '',
  subtasks: '',
  useAiEvaluation: true,
};

export function draftOfTask(task: TaskView): Draft {
  const { title, category, priority, useAiEvaluation } = task;
  return {
    title,
    category,
    priority,
    useAiEvaluation,
    description: task.description ?? '',
    dueDate: task.dueDate ?? '',
    dueTime: task.dueTime ?? '',
    subtasks: task.subtasks.map((each) => each.title).join('\n'),
  };
}

/** What a draft says; subtasks that keep their words stay as done as they were. */
export function taskOf(draft: Draft, former: TaskView['subtasks'] = []): TaskInput {
  const isCompleted = (title: string) => former.some((each) => each.title === title && each.isCompleted);
  return {
    ...draft,
    title: draft.title.trim(),
    description: draft.description.trim() || null,
    category: draft.category.trim(),
    dueDate: draft.dueDate || null,
    dueTime: (draft.dueDate && draft.dueTime) || null,
    subtasks: draft.subtasks
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((title) => ({ title, isCompleted: isCompleted(title) })),
  };
}
