/** The caller's tasks in GraphQL. */
import type { OutputOf } from '@cine/contract/operation';
import type { listTasks as list, TaskView } from '@cine/contract/operations/game/tasks';
import { listTasks, showTask } from '#game/tasks/index.ts';
import { builder, perRead } from '../builder.ts';
import { Me } from '../player.ts';
import { answerOf } from '../query-context.ts';
import { nextPage, pagesOf } from '../types.ts';

const SubtaskType = builder.objectRef<TaskView['subtasks'][number]>('Subtask').implement({
  fields: (t) => ({ title: t.exposeString('title'), isCompleted: t.exposeBoolean('isCompleted') }),
});

const PaidType = builder.objectRef<NonNullable<TaskView['paid']>>('TaskPaid').implement({
  fields: (t) => ({ xp: t.exposeInt('xp'), coins: t.exposeInt('coins') }),
});

const EvaluatorType = builder.objectRef<NonNullable<TaskView['evaluatedBy']>>('TaskEvaluator').implement({
  description: 'Who evaluated a task: a model, or rules and why these.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    model: t.string({ nullable: true, resolve: (by) => (by.kind === 'model' ? by.model : null) }),
    isStandIn: t.boolean({ resolve: (by) => by.kind === 'model' && by.isStandIn }),
    because: t.string({ nullable: true, resolve: (by) => (by.kind === 'rules' ? by.because : null) }),
  }),
});

const TaskType = builder.objectRef<TaskView>('Task').implement({
  description: 'A task of the caller.',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    description: t.exposeString('description', { nullable: true }),
    category: t.exposeString('category'),
    priority: t.exposeString('priority'),
    status: t.exposeString('status'),
    dueDate: t.exposeString('dueDate', { nullable: true }),
    dueTime: t.exposeString('dueTime', { nullable: true }),
    dueAt: t.exposeString('dueAt', { nullable: true, description: 'When it is due, by their time zone.' }),
    paysMoreEarly: t.exposeBoolean('paysMoreEarly', {
      description: 'Whether it pays more XP if it is done now.',
    }),
    subtasks: t.expose('subtasks', { type: [SubtaskType] }),
    aiDifficulty: t.exposeString('aiDifficulty', { nullable: true }),
    aiXpReward: t.exposeInt('aiXpReward', { nullable: true }),
    aiCoinsReward: t.exposeInt('aiCoinsReward', { nullable: true }),
    aiReasoning: t.exposeString('aiReasoning', { nullable: true }),
    aiSuggestedSubtasks: t.exposeStringList('aiSuggestedSubtasks'),
    estimatedTimeMinutes: t.exposeInt('estimatedTimeMinutes', { nullable: true }),
    userXpAdjustment: t.exposeInt('userXpAdjustment'),
    userCoinsAdjustment: t.exposeInt('userCoinsAdjustment'),
    finalXpReward: t.exposeInt('finalXpReward', { nullable: true }),
    finalCoinsReward: t.exposeInt('finalCoinsReward', { nullable: true }),
    evaluatedBy: t.expose('evaluatedBy', { type: EvaluatorType, nullable: true }),
    evaluatedAt: t.exposeString('evaluatedAt', { nullable: true }),
    useAiEvaluation: t.exposeBoolean('useAiEvaluation'),
    isEvaluating: t.exposeBoolean('isEvaluating'),
    reevaluationFault: t.exposeString('reevaluationFault', {
      nullable: true,
      description: 'Why it couldn’t be evaluated anew the last time, so that it keeps its former evaluation.',
    }),
    isOutdated: t.exposeBoolean('isOutdated', {
      description: 'Whether what it says has changed since it was evaluated.',
    }),
    isRewardFinal: t.exposeBoolean('isRewardFinal', {
      description: 'Whether it paid before, and pays exactly that when done again.',
    }),
    reevaluationsLeft: t.exposeInt('reevaluationsLeft'),
    paysFrom: t.exposeString('paysFrom', { nullable: true }),
    paid: t.expose('paid', { type: PaidType, nullable: true }),
    unpaid: t.exposeString('unpaid', { nullable: true, description: 'Why that is less than its reward.' }),
    createdAt: t.exposeString('createdAt'),
    completedAt: t.exposeString('completedAt', { nullable: true }),
  }),
});

const TasksType = builder.objectRef<OutputOf<typeof list>>('Tasks').implement({
  fields: (t) => ({
    tasks: t.expose('tasks', { type: [TaskType] }),
    next: t.exposeString('nextCursor', nextPage),
  }),
});

/** The tasks are read, and the account. */
const taskPages = pagesOf(100, 1);

builder.objectFields(Me, (t) => ({
  tasks: t.field({
    type: TasksType,
    nullable: true,
    description: 'The newest first: all, those of a status, or with `open` those to be done.',
    args: { status: t.arg.string(), first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
    complexity: taskPages.cost,
    resolve: async (_me, { status, after, ...args }, query) => {
      const pageSize = taskPages.sizeOf(args);
      if (pageSize === 0) return { tasks: [], nextCursor: null };
      return answerOf(listTasks, query, { status: status ?? undefined, pageSize, cursor: after });
    },
  }),
  task: t.field({
    type: TaskType,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    complexity: 2 * perRead,
    resolve: (_me, { id }, query) => answerOf(showTask, query, { taskId: String(id) }),
  }),
}));
