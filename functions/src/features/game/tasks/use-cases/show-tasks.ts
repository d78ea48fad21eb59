/** Lists tasks, those due today and those overdue, and shows one. */
import { dateOf } from '@cine/contract/game/local-days';
import { dueMoment } from '@cine/contract/game/tasks/task';
import * as operations from '@cine/contract/operations/game/tasks';
import { dayIn } from '@cine/contract/zones/zone-history';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { readCalendar } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';
import { loadNewest, loadOpenDueBy, readTask } from '../store.ts';
import { type Moment, taskView } from '../view.ts';

/** The last task of a page: when it was created, and its id. */
const cursorSchema = z.tuple([z.int().min(0).max(8e12), z.string().regex(/^[\w-]{1,64}$/)]);

export const listTasks = serve(
  operations.listTasks,
  async (context, { uid }, { status, pageSize, cursor }) => {
    const [createdAt, id] = cursor === undefined ? [] : decodeCursor(cursorSchema, cursor);
    const after = createdAt === undefined || id === undefined ? null : { createdAt, id };
    const [moment, { tasks, hasMore }] = await Promise.all([
      momentOf(context, uid),
      loadNewest(context.db, uid, status, after, pageSize),
    ]);
    const last = tasks.at(-1);
    return {
      tasks: tasks.map((task) => taskView(task, moment)),
      nextCursor: last && hasMore ? encodeCursor([last.createdAt, last.id]) : null,
    };
  },
);

export const showTask = serve(operations.showTask, async (context, { uid }, { taskId }) => {
  const [moment, task] = await Promise.all([momentOf(context, uid), readTask(context.db, uid, taskId)]);
  if (!task) throw new AppError('task-unknown');
  return taskView(task, moment);
});

export const showTasksToday = serve(operations.showTasksToday, async (context, { uid }) => {
  const { date, due, moment } = await loadDue(context, uid);
  const tasks = due.filter(({ dueDate }) => dueDate === date);
  return { date, tasks: tasks.map((task) => taskView(task, moment)) };
});

export const showTasksOverdue = serve(operations.showTasksOverdue, async (context, { uid }) => {
  const { date, due, moment } = await loadDue(context, uid);
  const tasks = due.filter((task) => dueMoment(task, moment.zones)! <= moment.now);
  return { date, tasks: tasks.map((task) => taskView(task, moment)) };
});

/** A user's open tasks that are due today or before, the earliest first. */
async function loadDue(context: Context, uid: string) {
  const moment = await momentOf(context, uid);
  const date = dateOf(dayIn(moment.zones, moment.now));
  const tasks = await loadOpenDueBy(context.db, uid, date);
  const dueAt = new Map(tasks.map((task) => [task.id, dueMoment(task, moment.zones)!]));
  return { date, moment, due: tasks.sort((one, other) => dueAt.get(one.id)! - dueAt.get(other.id)!) };
}

async function momentOf(context: Context, uid: string): Promise<Moment> {
  const calendar = await readCalendar(context.db, uid);
  if (!calendar) throw new AppError('account-missing');
  return { ...calendar, now: context.now() };
}
