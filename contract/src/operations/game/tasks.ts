/** Tasks: what is to be done once, how hard it is, and what it pays. */
import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { taskDifficulties } from '../../game/tasks/scale.ts';
import {
  maxOpenTasks,
  reevaluationsPerDay,
  taskPriorities,
  taskStatuses,
  unpaidTaskReasons,
} from '../../game/tasks/task.ts';
import { type Documents, operation } from '../../operation.ts';
import { assertChange, formed, idSchema, instantSchema, keySchema, refuse } from '../../primitives.ts';
import { plainLines, plainText } from '../../text/shown-text.ts';
import { answeredBySchema, ruleCauses } from '../core/ai.ts';

/** The longest title of a task, in letters. */
export const maxTaskTitle = 200;
export const maxTaskDescription = 2000;
export const maxTaskCategory = 50;
/** How many subtasks a task has, and how long each may be. */
export const maxSubtasks = 20;
export const maxSubtask = 200;
/** The longest explanation of an evaluation. */
export const maxReasoning = 500;

const timeOfDaySchema = formed(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { example: '17:00' }).describe(
  'a time of day on the owner’s clocks, such as `17:00`',
);
const dueDateSchema = z.iso.date().superRefine((date, ctx) => {
  if (date < '1900' || date >= '2200') ctx.addIssue(refuse('instant-far'));
});
const subtaskSchema = z.strictObject({
  title: plainText(1, maxSubtask),
  isCompleted: z.boolean().default(false),
});
const suggestedSchema = z.array(plainText(1, maxSubtask)).max(maxSubtasks);

/** Each subtask once. */
const subtasksSchema = z
  .array(subtaskSchema)
  .max(maxSubtasks)
  .transform((all) => [...new Map(all.map((each) => [each.title, each])).values()]);

/** What its owner says of a task. */
export const taskFields = {
  title: z.string(),
  description: z.string().nullable(),
  category: z.string(),
  priority: z.enum(taskPriorities),
  dueDate: z.iso.date().nullable(),
  /** Null where it is due by the end of the day. */
  dueTime: timeOfDaySchema.nullable(),
  subtasks: z.array(z.strictObject({ title: z.string(), isCompleted: z.boolean() })),
};

const chosenFields = {
  title: plainText(1, maxTaskTitle),
  description: plainLines(1, maxTaskDescription).nullable(),
  category: plainText(1, maxTaskCategory),
  priority: taskFields.priority,
  dueDate: dueDateSchema.nullable(),
  dueTime: taskFields.dueTime,
  subtasks: subtasksSchema,
};

const amountSchema = z.int().min(0);
export const taskPaySchema = z.strictObject({ xp: amountSchema, coins: amountSchema });

/** Why rules judged a task as they did: a code with what its words need. */
const reasonSchema = z.strictObject({
  code: z.string(),
  kind: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  count: z.number().exactOptional(),
  minutes: z.number().exactOptional(),
  by: z.array(z.string()).exactOptional(),
});
export type TaskReason = z.output<typeof reasonSchema>;

/** What a task was found to be, as it is kept. */
export const taskEvaluationSchema = z.strictObject({
  difficulty: z.enum(taskDifficulties),
  xp: amountSchema,
  coins: amountSchema,
  minutes: z.int().min(1),
  /** A model's words; null where rules have reasons. */
  reasoning: z.string().nullable(),
  reasons: z.array(reasonSchema),
  by: answeredBySchema,
  at: instantSchema,
  /** When what it judged was written. */
  of: instantSchema,
  /** From when on its age counts: since it was last rewritten into harder work. */
  ageFrom: instantSchema,
  /** The batch that it was evaluated in; absent if it was evaluated alone. */
  batch: idSchema.exactOptional(),
  /** When it couldn't be evaluated anew the last time, and why; absent if that didn't fail. */
  failedAgain: z.strictObject({ at: instantSchema, because: z.enum(ruleCauses) }).exactOptional(),
});

/** A task as its owner sees it. */
export const taskSchema = z.strictObject({
  id: idSchema,
  ...taskFields,
  status: z.enum(taskStatuses),
  createdAt: instantSchema,
  completedAt: instantSchema.nullable(),
  /** When it is due, by the owner’s time zone. */
  dueAt: instantSchema.nullable(),
  /** Whether it pays a fifth more XP if it is done now: before the due moment that it was created with. */
  paysMoreEarly: z.boolean(),
  aiDifficulty: z.enum(taskDifficulties).nullable(),
  aiXpReward: amountSchema.nullable(),
  aiCoinsReward: amountSchema.nullable(),
  aiReasoning: z.string().nullable(),
  aiSuggestedSubtasks: z.array(z.string()),
  estimatedTimeMinutes: z.int().min(1).nullable(),
  userXpAdjustment: z.int(),
  userCoinsAdjustment: z.int(),
  finalXpReward: amountSchema.nullable(),
  finalCoinsReward: amountSchema.nullable(),
  /** Who evaluated it, and when; null before. */
  evaluatedBy: answeredBySchema.nullable(),
  evaluatedAt: instantSchema.nullable(),
  /** Whether a language model may be asked. */
  useAiEvaluation: z.boolean(),
  /** Whether it is being evaluated now. */
  isEvaluating: z.boolean(),
  /** Why it couldn't be evaluated anew the last time: its former evaluation stands. Null if it could. */
  reevaluationFault: z.enum(ruleCauses).nullable(),
  /** Whether what it says has changed since. */
  isOutdated: z.boolean(),
  /** Whether it paid before: it pays exactly that again, so nothing adjusts it or evaluates it anew. */
  isRewardFinal: z.boolean(),
  /** How often it may be evaluated anew today. */
  reevaluationsLeft: z.int().min(0),
  /** From when on it is old enough to pay; null before it is evaluated. */
  paysFrom: instantSchema.nullable(),
  /** What it has paid; null unless it is completed. */
  paid: taskPaySchema.nullable(),
  /** Why that is nothing, or less than its reward. */
  unpaid: z.enum(unpaidTaskReasons).nullable(),
});
export type TaskView = z.output<typeof taskSchema>;

const often = { perTenMinutes: 300, counted: 'leased' } as const;
const reads = { perTenMinutes: 600, counted: 'leased' } as const;
const always = ['account-missing', 'guest-already-merged'] as const;
const ofOne = z.strictObject({ taskId: idSchema });

/** What changes of a task cause: its evaluation is queued, made, and told. */
const costOfEvaluation = fixedCost(130, 20);
/** What a task causes that is given up or deleted: the others of its batch may be told of. */
const costOfLeaving: Documents = { reads: 45, writes: 5 };

export const listTasks = operation({
  name: 'tasks-list',
  summary:
    'Lists the caller’s tasks, the newest first: all, those of a status, or with `open` those to be done.',
  caller: 'member',
  input: z.strictObject({
    status: z.enum(['open', ...taskStatuses]).optional(),
    pageSize: z.int().min(1).max(100).default(100),
    cursor: z.string().max(300).optional(),
  }),
  output: z.strictObject({ tasks: z.array(taskSchema), nextCursor: z.string().nullable() }),
  limit: reads,
  ceiling: { reads: 105, writes: 1, with: '100 tasks' },
  refusals: ['account-missing', 'cursor-invalid'],
  rest: { method: 'GET', path: '/api/tasks' },
  whileSuspended: true,
  keptOffline: 3,
});

export const createTask = operation({
  name: 'tasks-create',
  summary: `Creates a task, ${maxOpenTasks} open at once at most. It is evaluated by a language model soon after, where one is set up, or by rules; without \`useAiEvaluation\` by rules at once. With the same key it is the same task, and none for ninety days once that is deleted.`,
  caller: 'member',
  input: z.strictObject({
    title: chosenFields.title,
    description: chosenFields.description.default(null),
    category: chosenFields.category.default('general'),
    priority: chosenFields.priority.default('medium'),
    dueDate: chosenFields.dueDate.default(null),
    dueTime: chosenFields.dueTime.default(null),
    subtasks: chosenFields.subtasks.default([]),
    useAiEvaluation: z.boolean().default(true),
    key: keySchema.optional(),
  }),
  output: taskSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 189, writes: 22, with: '50 tasks done, which it is compared with, and an evaluation' },
  refusals: [...always, 'tasks-full', 'task-unknown', 'task-time-without-date'],
  rest: { method: 'POST', path: '/api/tasks' },
  creates: { path: '/api/tasks/{id}', mayRepeat: true },
  causes: costOfEvaluation,
});

/** What lists of open tasks by their due moment have in common. */
const byDueMoment = {
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ date: z.iso.date(), tasks: z.array(taskSchema) }),
  limit: reads,
  ceiling: { reads: 105, writes: 1, with: '100 tasks' },
  refusals: ['account-missing'],
  whileSuspended: true,
} as const;

export const showTasksToday = operation({
  ...byDueMoment,
  name: 'tasks-today',
  summary: 'Lists the caller’s open tasks that are due today, in their order.',
  rest: { method: 'GET', path: '/api/tasks/today' },
});

export const showTasksOverdue = operation({
  ...byDueMoment,
  name: 'tasks-overdue',
  summary: 'Lists the caller’s open tasks whose due moment is over, the longest over first.',
  rest: { method: 'GET', path: '/api/tasks/overdue' },
});

export const showTask = operation({
  name: 'tasks-show',
  summary: 'Shows one of the caller’s tasks, with its evaluation.',
  caller: 'member',
  input: ofOne,
  output: taskSchema,
  limit: reads,
  ceiling: { reads: 5, writes: 1 },
  refusals: ['account-missing', 'task-unknown'],
  rest: { method: 'GET', path: '/api/tasks/{taskId}' },
  whileSuspended: true,
  keptOffline: 10,
});

export const changeTask = operation({
  name: 'tasks-change',
  summary:
    'Changes what is given of a task that isn’t completed. Another due moment takes the XP for being early; adjustments stay within a fifth of the reward, and inside its difficulty.',
  caller: 'member',
  input: ofOne
    .extend({
      title: chosenFields.title.optional(),
      description: chosenFields.description.optional(),
      category: chosenFields.category.optional(),
      priority: chosenFields.priority.optional(),
      dueDate: chosenFields.dueDate.optional(),
      dueTime: chosenFields.dueTime.optional(),
      subtasks: chosenFields.subtasks.optional(),
      status: z
        .enum(['pending', 'in_progress', 'cancelled'])
        .optional()
        .describe('`POST /api/tasks/{taskId}/complete` completes it'),
      aiSuggestedSubtasks: suggestedSchema.optional().describe('those that are still suggested'),
      useAiEvaluation: z.boolean().optional(),
      userXpAdjustment: z.int().min(-500).max(500).optional(),
      userCoinsAdjustment: z.int().min(-300).max(300).optional(),
    })
    .superRefine(({ taskId: _, ...changes }, ctx) => assertChange(changes, ctx)),
  output: taskSchema,
  limit: often,
  ceiling: { reads: 6, writes: 2 },
  refusals: [
    ...always,
    'task-unknown',
    'task-completed',
    'tasks-full',
    'task-time-without-date',
    'task-not-evaluated',
    'task-adjustment-too-large',
    'task-paid-before',
  ],
  rest: { method: 'PUT', path: '/api/tasks/{taskId}' },
  causes: ({ status }) => (status === 'cancelled' ? costOfLeaving : { reads: 2, writes: 0 }),
});

export const deleteTask = operation({
  name: 'tasks-delete',
  summary: 'Deletes a task. What it has paid and the day that it kept stay.',
  caller: 'member',
  input: ofOne,
  output: z.strictObject({}),
  limit: often,
  ceiling: { reads: 6, writes: 3 },
  refusals: [...always, 'task-unknown'],
  rest: { method: 'DELETE', path: '/api/tasks/{taskId}' },
  causes: () => costOfLeaving,
  isUrgent: true,
});

const settledSchema = z.strictObject({
  task: taskSchema,
  /** What it has paid by now. */
  paid: taskPaySchema,
});

export const completeTask = operation({
  name: 'tasks-complete',
  summary:
    'Says that a task is done now, which keeps the day for the streak and pays its reward once, within the limits of a week. Repeating it changes nothing.',
  caller: 'member',
  input: ofOne,
  output: settledSchema,
  limit: often,
  ceiling: { reads: 9, writes: 45, with: 'what a mended streak adds to' },
  refusals: [...always, 'task-unknown', 'task-cancelled'],
  rest: { method: 'POST', path: '/api/tasks/{taskId}/complete' },
  causes: fixedCost(82, 45),
  destroysNothing: true,
});

export const undoTask = operation({
  name: 'tasks-undo',
  summary:
    'Takes back that a task was done today or on the day before, with what that paid. Doing it again returns exactly that.',
  caller: 'member',
  input: ofOne,
  output: settledSchema,
  limit: often,
  ceiling: { reads: 11, writes: 45, with: 'what a mended streak adds to' },
  refusals: [...always, 'task-unknown', 'task-not-completed', 'task-day-closed', 'tasks-full'],
  rest: { method: 'POST', path: '/api/tasks/{taskId}/undo' },
  causes: fixedCost(82, 45),
  isUrgent: 'owed',
});

export const reevaluateTask = operation({
  name: 'tasks-reevaluate',
  summary: `Has an open task evaluated anew, ${reevaluationsPerDay} times a day at most; what its owner adjusted is forgotten where that changes its reward.`,
  caller: 'member',
  input: ofOne,
  output: taskSchema,
  limit: { perTenMinutes: 60, counted: 'leased' },
  ceiling: { reads: 136, writes: 22, with: 'an evaluation' },
  refusals: [
    ...always,
    'task-unknown',
    'task-completed',
    'task-cancelled',
    'task-paid-before',
    'task-evaluated-enough',
  ],
  rest: { method: 'POST', path: '/api/tasks/{taskId}/reevaluate' },
  causes: costOfEvaluation,
});

/** The most tasks that one call has evaluated. */
export const evaluatedAtOnce = 25;

export const evaluateTasks = operation({
  name: 'tasks-evaluateAll',
  summary: `Has the caller’s open tasks evaluated that aren’t yet, or that say something else since: the oldest first, ${evaluatedAtOnce} at once at most. Returns those.`,
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ tasks: z.array(taskSchema) }),
  limit: { perTenMinutes: 10, counted: 'leased' },
  ceiling: { reads: 3355, writes: 526, with: '100 tasks, of which it has 25 evaluated' },
  refusals: always,
  rest: { method: 'POST', path: '/api/tasks/evaluate' },
  causes: (_input, { tasks }) => ({ reads: 130 * tasks.length, writes: 20 * tasks.length }),
});
