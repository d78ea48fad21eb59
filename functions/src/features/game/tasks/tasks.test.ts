import { taskDocument } from '@cine/contract/documents/game/tasks';
import { playerDocument } from '@cine/contract/documents/players';
import { userDocument } from '@cine/contract/documents/users';
import { dateOf } from '@cine/contract/game/local-days';
import { taskScale } from '@cine/contract/game/tasks/scale';
import { maxOpenTasks, reevaluationsPerDay } from '@cine/contract/game/tasks/task';
import type { InputOf } from '@cine/contract/operation';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import { listLedger, showPlayer } from '@cine/contract/operations/core/players';
import { showStreak } from '@cine/contract/operations/game/streaks';
import * as operations from '@cine/contract/operations/game/tasks';
import { day, hour } from '@cine/contract/time';
import { dayIn, onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import { context } from '#context.ts';
import { memberInParis } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { sampleTask } from '#test/scenarios/samples.ts';
import { running, suite } from '#test/suite.ts';
import { formerTaskDocument } from './documents.ts';
import { evaluateTask } from './evaluate-service.ts';

type Create = InputOf<typeof operations.createTask>;

describe('A task', () => {
  let owner: TestUser;
  const { models } = context();
  const zones = onlyZone('Europe/Paris');

  before(() => suite());
  beforeEach(async () => {
    context().models = async () => [];
    owner = await memberInParis('Owner');
    const fields = userDocument.encodeFields({ createdAt: Date.now() - 40 * day });
    await context().db.doc(`users/${owner.uid}`).update(fields);
  });
  afterEach(() => {
    Object.assign(context(), { models });
  });

  const made = (more: Partial<Create> = {}) =>
    owner.call(operations.createTask, { title: 'Clean the oven', useAiEvaluation: false, ...more });
  const viewOf = (taskId: string) => owner.call(operations.showTask, { taskId });
  const changed = (taskId: string, more: object) => owner.call(operations.changeTask, { taskId, ...more });
  const done = (taskId: string) => owner.call(operations.completeTask, { taskId });
  const undone = (taskId: string) => owner.call(operations.undoTask, { taskId });
  const again = (taskId: string) => owner.call(operations.reevaluateTask, { taskId });
  const today = (ahead = 0) => dateOf(dayIn(zones, Date.now()) + ahead);
  /** Makes a task as old as its work takes, of this difficulty and reward. */
  const grown = (
    taskId: string,
    difficulty: keyof typeof taskScale = 'medium',
    xp = 50,
    coins = 20,
    age = 5 * day,
  ) => {
    const evaluation = {
      difficulty,
      xp,
      coins,
      minutes: 100,
      reasoning: 'As said.',
      reasons: [],
      by: { kind: 'rules', because: 'no-model' } as const,
      at: Date.now(),
      of: Date.now() - age,
      ageFrom: Date.now() - age,
    };
    const aged = { createdAt: Date.now() - age, writtenAt: Date.now() - age, evaluation };
    return context().db.doc(`users/${owner.uid}/tasks/${taskId}`).update(taskDocument.encodeFields(aged));
  };
  const grownTask = async (...reward: [(keyof typeof taskScale)?, number?, number?]) => {
    const { id } = await made();
    await grown(id, ...reward);
    return id;
  };
  const ledger = async () =>
    (await owner.call(listLedger, {})).entries
      .filter(({ reward }) => reward === 'task')
      .map(({ kind, xp, coins }) => ({ kind, xp, coins }));
  const told = async () =>
    (await owner.call(listNotifications, {})).notifications
      .filter(({ kind }) => kind === 'task-evaluated')
      .map(({ params }) => params.title ?? 'several');

  it('is as its owner says, with the usual where nothing is said', async () => {
    const plain = await made();
    expect(plain).to.deep.include({
      title: 'Clean the oven',
      description: null,
      category: 'general',
      priority: 'medium',
      status: 'pending',
      dueDate: null,
      dueTime: null,
      dueAt: null,
      subtasks: [],
      paid: null,
    });
    const full = await made(sampleTask);
    expect(full).to.deep.include({
      ...sampleTask,
      dueAt: '2099-02-15T16:00:00.000Z',
      paysMoreEarly: true,
      subtasks: sampleTask.subtasks!.map(({ title }) => ({ title, isCompleted: false })),
    });
    expect(await viewOf(full.id)).to.deep.equal(full);
    const { tasks } = await owner.call(operations.listTasks, {});
    expect(tasks).to.have.deep.members([full, plain]);
  });

  it('is made once with the same key, and not again once it is deleted', async () => {
    const keyed = () => made({ key: 'once' });
    const { id: taskId } = await keyed();
    expect((await keyed()).id).to.equal(taskId);
    await owner.call(operations.deleteTask, { taskId });
    await expectRefusal(keyed(), 'task-unknown');
    await expectRefusal(viewOf(taskId), 'task-unknown');
  });

  it('never pays a second time under its key, even once nothing is known of its deletion', async () => {
    const keyed = (key: string) => made({ key });
    const forgotten = async (taskId: string) => {
      await owner.call(operations.deleteTask, { taskId });
      await context().db.doc(`users/${owner.uid}/formerTasks/${taskId}`).delete();
    };
    const { id } = await keyed('paid');
    await grown(id);
    await done(id);
    await forgotten(id);
    await expectRefusal(keyed('paid'), 'task-unknown');
    const other = await keyed('unpaid');
    await forgotten(other.id);
    expect((await keyed('unpaid')).id).to.equal(other.id);
  });

  it('without a model is evaluated by rules at once, inside the scale, and says who did', async () => {
    const task = await made();
    const { xp, coins } = taskScale[task.aiDifficulty!];
    expect(task.aiXpReward).to.be.within(...xp);
    expect(task.aiCoinsReward).to.be.within(...coins);
    expect(task.finalXpReward).to.equal(task.aiXpReward);
    expect(task.aiReasoning).to.match(/\S/);
    expect(task.estimatedTimeMinutes).to.be.at.least(1);
    expect(task.evaluatedBy).to.deep.equal({ kind: 'rules', because: 'declined' });
    expect(await told()).to.deep.equal([]);
  });

  it('is evaluated by a queue soon after, and its owner hears of it', async () => {
    const { id, isEvaluating, aiDifficulty } = await made({ useAiEvaluation: true });
    expect([isEvaluating, aiDifficulty]).to.deep.equal([true, null]);
    await running.quiet();
    const task = await viewOf(id);
    expect(task.evaluatedBy).to.deep.equal({ kind: 'rules', because: 'no-model' });
    expect([task.isEvaluating, task.aiDifficulty === null]).to.deep.equal([false, false]);
    expect(await told()).to.deep.equal(['Clean the oven']);
  });

  it('that is done before it was evaluated is judged by rules, and not again', async () => {
    await done(await grownTask('hard', 90, 40));
    const compared = await made();
    const doneAtOnce = async (isProven = true) => {
      let id = '';
      // The queue would be faster.
      await running.withoutTriggers(async () => {
        ({ id } = await made({ useAiEvaluation: true }));
        const evaluating = { at: Date.now(), retries: 3, isProven, batch: null };
        const field = taskDocument.encodeFields({ evaluating });
        await context().db.doc(`users/${owner.uid}/tasks/${id}`).update(field);
      });
      return (await done(id)).task;
    };
    const task = await doneAtOnce();
    expect(task.evaluatedBy).to.deep.equal({ kind: 'rules', because: 'no-model' });
    expect(task.estimatedTimeMinutes, 'compared with those done').to.equal(compared.estimatedTimeMinutes);
    await running.quiet();
    expect((await viewOf(task.id)).evaluatedAt).to.equal(task.evaluatedAt);
    context().models = async () => [{} as Awaited<ReturnType<typeof models>>[number]];
    expect((await doneAtOnce()).evaluatedBy).to.deep.equal({ kind: 'rules', because: 'too-slow' });
    expect((await doneAtOnce(false)).evaluatedBy).to.deep.equal({ kind: 'rules', because: 'unproven' });
    expect(await told()).to.deep.equal([]);
  });

  it('can be changed in part, until it is done', async () => {
    const { id } = await made({ dueDate: today(2) });
    const task = await changed(id, { status: 'in_progress', priority: 'urgent' });
    expect(task).to.deep.include({ status: 'in_progress', priority: 'urgent', title: 'Clean the oven' });
    expect([task.paysMoreEarly, task.isOutdated]).to.deep.equal([true, false]);
    const moved = await changed(id, { dueDate: today(3), description: 'With the grills' });
    expect([moved.paysMoreEarly, moved.isOutdated]).to.deep.equal([false, true]);
    const back = await changed(id, { dueDate: today(2) });
    expect(back.paysMoreEarly, 'moved back').to.equal(false);
    await changed(id, { dueDate: null });
    await expectRefusal(changed(id, { dueTime: '17:00' }), 'task-time-without-date');
    await done(id);
    await expectRefusal(changed(id, { title: 'Another' }), 'task-completed');
  });

  it('lets its owner move the reward by a fifth, inside the difficulty', async () => {
    const id = await grownTask('medium', 70, 16);
    const least = await changed(id, { userXpAdjustment: -14, userCoinsAdjustment: -1 });
    expect([least.finalXpReward, least.finalCoinsReward]).to.deep.equal([56, 15]);
    const most = await changed(id, { userXpAdjustment: 5, userCoinsAdjustment: 3 });
    expect([most.finalXpReward, most.finalCoinsReward]).to.deep.equal([75, 19]);
    for (const more of [{ userXpAdjustment: 6 }, { userXpAdjustment: -15 }, { userCoinsAdjustment: 4 }])
      await expectRefusal(changed(id, more), 'task-adjustment-too-large');
    const { paid } = await done(id);
    expect(paid).to.deep.equal({ xp: 75, coins: 19 });
  });

  it('pays its reward once and keeps the day; undone it takes back exactly that, done again it returns it', async () => {
    const id = await grownTask();
    const first = await done(id);
    expect([first.paid, first.task.status]).to.deep.equal([{ xp: 50, coins: 20 }, 'completed']);
    expect(await done(id)).to.deep.equal(first);
    expect((await owner.call(showStreak, {})).now.length).to.equal(1);
    expect((await undone(id)).task).to.deep.include({ status: 'pending', paid: null, completedAt: null });
    expect((await owner.call(showPlayer, {})).totalXp).to.equal(0);
    expect((await owner.call(showStreak, {})).now.length).to.equal(0);
    // It never pays anything else.
    expect((await viewOf(id)).isRewardFinal).to.equal(true);
    await expectRefusal(again(id), 'task-paid-before');
    await expectRefusal(changed(id, { userXpAdjustment: 1 }), 'task-paid-before');
    expect((await done(id)).paid).to.deep.equal({ xp: 50, coins: 20 });
    expect(await ledger()).to.have.deep.members([
      { kind: 'granted', xp: 50, coins: 20 },
      { kind: 'taken', xp: -50, coins: -20 },
      { kind: 'returned', xp: 50, coins: 20 },
    ]);
  });

  it('returns exactly what it paid also once the player no longer remembers it', async () => {
    const id = await grownTask();
    await done(id);
    await undone(id);
    await context()
      .db.doc(`players/${owner.uid}`)
      .update(playerDocument.encodeFields({ paid: [] }));
    expect((await done(id)).paid).to.deep.equal({ xp: 50, coins: 20 });
    expect((await ledger()).map(({ kind }) => kind)).to.have.members(['granted', 'taken', 'returned']);
  });

  it('keeps the day while another of that day is done, or was done and deleted', async () => {
    const [one, other] = [await grownTask(), await grownTask()];
    for (const id of [one, other]) await done(id);
    await undone(one);
    expect((await owner.call(showStreak, {})).now.length).to.equal(1);
    await done(one);
    await owner.call(operations.deleteTask, { taskId: other });
    const third = await grownTask();
    await done(third);
    await owner.call(operations.deleteTask, { taskId: third });
    const former = await context().db.collection(`users/${owner.uid}/formerTasks`).get();
    const dates = former.docs.map((each) => formerTaskDocument.decode(each.data()).date);
    expect(dates).to.have.members([today(), null]);
    await undone(one);
    expect((await owner.call(showStreak, {})).now.length).to.equal(1);
    expect((await ledger()).filter(({ kind }) => kind === 'granted')).to.have.length(3);
  });

  it('that is younger than its work takes pays nothing, says so, and pays once it is old enough', async () => {
    const { id } = await made();
    await grown(id, 'hard', 90, 40, 3 * hour);
    const { task, paid } = await done(id);
    expect([task.unpaid, task.paid, paid]).to.deep.equal(['young', { xp: 0, coins: 0 }, { xp: 0, coins: 0 }]);
    expect((await owner.call(showStreak, {})).now.length).to.equal(1);
    await undone(id);
    await grown(id, 'hard', 90, 40);
    expect((await done(id)).paid).to.deep.equal({ xp: 90, coins: 40 });
  });

  it('pays a fifth more XP when done before a due moment that it had from the beginning', async () => {
    const due = async (more: Partial<Create>, then?: object) => {
      const { id } = await made(more);
      if (then) await changed(id, then);
      await grown(id);
      return (await done(id)).paid.xp;
    };
    expect(await due({ dueDate: today(1) })).to.equal(60);
    expect(await due({ dueDate: today(-1) }), 'too late').to.equal(50);
    expect(await due({}, { dueDate: today(1) }), 'set later').to.equal(50);
    expect(await due({ dueDate: today(1) }, { dueDate: today(2) }), 'moved').to.equal(50);
  });

  it('pays within the week’s XP, and its one epic task', async () => {
    const epic = await done(await grownTask('epic', 300, 150));
    expect(epic.paid).to.deep.equal({ xp: 300, coins: 150 });
    const second = await done(await grownTask('epic', 200, 100));
    expect([second.paid.xp, second.task.unpaid]).to.deep.equal([0, 'epic']);
    await done(await grownTask('hard', 150, 75));
    const last = await done(await grownTask('hard', 150, 75));
    expect([last.paid, last.task.unpaid]).to.deep.equal([{ xp: 50, coins: 25 }, 'week']);
    const more = await done(await grownTask('trivial', 5, 2));
    expect([more.paid.xp, more.task.unpaid]).to.deep.equal([0, 'week']);
  });

  it('is due today or overdue by the days of its owner, while it is open', async () => {
    const late = await made({ title: 'Late', dueDate: today(-3) });
    const now = await made({ title: 'Now', dueDate: today() });
    const before = await made({ title: 'Before', dueDate: today(), dueTime: '00:00' });
    await made({ title: 'Tomorrow', dueDate: today(1) });
    await done((await made({ title: 'Done', dueDate: today(-1) })).id);
    await changed((await made({ title: 'Given up', dueDate: today(-1) })).id, { status: 'cancelled' });
    const dueNow = await owner.call(operations.showTasksToday, {});
    expect([dueNow.date, dueNow.tasks.map(({ id }) => id)]).to.deep.equal([today(), [before.id, now.id]]);
    const overdue = await owner.call(operations.showTasksOverdue, {});
    expect(overdue.tasks.map(({ id }) => id)).to.deep.equal([late.id, before.id]);
  });

  it('is listed by status and page by page, the newest first', async () => {
    const ids = [];
    for (const title of ['One', 'Two', 'Three']) ids.push((await made({ title })).id);
    await done(ids[0]!);
    const list = (input: object) => owner.call(operations.listTasks, input);
    expect((await list({ status: 'open' })).tasks.map(({ title }) => title)).to.deep.equal(['Three', 'Two']);
    expect((await list({ status: 'completed' })).tasks.map(({ title }) => title)).to.deep.equal(['One']);
    const first = await list({ pageSize: 2 });
    const second = await list({ pageSize: 2, cursor: first.nextCursor });
    expect([...first.tasks, ...second.tasks].map(({ title }) => title)).to.deep.equal([
      'Three',
      'Two',
      'One',
    ]);
  });

  it('is evaluated anew a few times a day at most, which forgets what its owner adjusted of another reward', async () => {
    const id = await grownTask();
    await changed(id, { userXpAdjustment: 5 });
    for (const left of [2, 1, 0]) {
      // Asked twice at once, one goes on.
      const answers = await Promise.all([again(id), again(id)]);
      expect(answers.map((each) => [each.isEvaluating, each.reevaluationsLeft])).to.deep.equal([
        [true, left],
        [true, left],
      ]);
      await running.quiet();
    }
    expect((await viewOf(id)).userXpAdjustment).to.equal(0);
    await expectRefusal(again(id), 'task-evaluated-enough');
    expect(reevaluationsPerDay).to.equal(3);
    await changed(id, { status: 'cancelled' });
    await expectRefusal(again(id), 'task-cancelled');
  });

  it('is evaluated with others at once where it lacks that or says something else, and told of once', async () => {
    const plain = await grownTask();
    const rewritten = await made({ title: 'Paint' });
    await changed(rewritten.id, { title: 'Paint the fence' });
    const fresh = await made({ title: 'New', useAiEvaluation: true });
    const field = taskDocument.encodeFields({ evaluating: null });
    await context().db.doc(`users/${owner.uid}/tasks/${fresh.id}`).update(field);
    await running.quiet();
    const { tasks } = await owner.call(operations.evaluateTasks, {});
    expect(tasks.map(({ title }) => title)).to.have.members(['Paint the fence', 'New']);
    await running.quiet();
    const now = await Promise.all([plain, rewritten.id, fresh.id].map(viewOf));
    expect(now.map(({ isOutdated, aiDifficulty }) => [isOutdated, aiDifficulty !== null])).to.deep.equal(
      [1, 2, 3].map(() => [false, true]),
    );
    expect(await told()).to.deep.equal(['several']);
  });

  /** Two tasks that are being evaluated together; the queue would be faster. */
  const begunTogether = async () => {
    const ids = [(await made()).id, (await made()).id] as const;
    for (const id of ids) await changed(id, { title: 'Paint the fence' });
    await running.quiet();
    await running.withoutTriggers(() => owner.call(operations.evaluateTasks, {}));
    return ids;
  };
  const evaluatedNow = async (taskId: string) => {
    const snapshot = await context().db.doc(`users/${owner.uid}/tasks/${taskId}`).get();
    const { at } = taskDocument.decode(snapshot.data()).evaluating!;
    await evaluateTask(context(), { uid: owner.uid, taskId, at }, 0);
    await running.quiet();
  };
  const givenUp = (taskId: string) => changed(taskId, { status: 'cancelled' });
  const deletedTask = (taskId: string) => owner.call(operations.deleteTask, { taskId });

  for (const [how, leave] of [
    ['given up', givenUp],
    ['deleted', deletedTask],
    ['done', done],
  ] as const)
    it(`is not waited for any more once it is ${how}: its owner hears of those evaluated with it`, async () => {
      const [first, last] = await begunTogether();
      await evaluatedNow(first);
      expect(await told(), 'before').to.deep.equal([]);
      await leave(last);
      await running.quiet();
      expect(await told()).to.deep.equal(['several']);

      const [gone, other] = await begunTogether();
      await leave(gone);
      await running.quiet();
      await evaluatedNow(other);
      expect(await told(), 'the other later').to.deep.equal(['several', 'several']);
    });

  it('notifies nobody if it is given up with all others of its batch, and has its evaluation once it is open again', async () => {
    const [one, other] = await begunTogether();
    await made({ title: 'Alone', useAiEvaluation: true });
    await running.quiet();
    for (const id of [one, other]) await givenUp(id);
    for (const id of [one, other]) await evaluatedNow(id);
    expect(await told()).to.deep.equal(['Alone']);
    const again = await changed(one, { status: 'pending' });
    expect(again).to.deep.include({ isEvaluating: false, isOutdated: false });
  });

  it('can only be undone while its day is open', async () => {
    const id = await grownTask();
    await expectRefusal(undone(id), 'task-not-completed');
    await done(id);
    const field = taskDocument.encodeFields({ completedOn: today(-2) });
    await context().db.doc(`users/${owner.uid}/tasks/${id}`).update(field);
    await expectRefusal(undone(id), 'task-day-closed');
  });

  it('is refused beside as many open ones as there may be', async () => {
    const { id } = await made();
    const all = context().db.collection(`users/${owner.uid}/tasks`);
    const fields = (await all.doc(id).get()).data()!;
    const others = Array.from({ length: maxOpenTasks - 1 }, (_, number) => all.doc(`other${number}`));
    await running.withoutTriggers(() => Promise.all(others.map((each) => each.set(fields))));
    await expectRefusal(made(), 'tasks-full');
    await done(id);
    await made();
    await expectRefusal(undone(id), 'tasks-full');
  });

  it('is refused what can’t be shown or is too long, with a clear reason', async () => {
    for (const title of ['', ' ', 'x'.repeat(201), 'x'.repeat(100_000), '\u200b'])
      await expectRefusal(made({ title }), 'input-invalid');
    for (const title of ['🎬🍿', '<b>Dishes</b>', 'Помыть окна', '窓を洗う'])
      expect((await made({ title })).title).to.equal(title);
    await expectRefusal(made({ dueTime: '17:00' }), 'task-time-without-date');
  });
});
