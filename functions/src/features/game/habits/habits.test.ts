import { userDocument } from '@cine/contract/documents/users';
import { maxHabits } from '@cine/contract/game/habits/habit';
import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { paidHabits } from '@cine/contract/game/pay/rewards';
import type { InputOf } from '@cine/contract/operation';
import { listLedger, showPlayer } from '@cine/contract/operations/core/players';
import * as operations from '@cine/contract/operations/game/habits';
import { showStreak } from '@cine/contract/operations/game/streaks';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { shortDays, type Zones } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import { context } from '#context.ts';
import { callerOf, member, sampleHabit } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, reasonOf, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { readHabit } from './store.ts';
import { completeHabit } from './use-cases/change-habits.ts';
import { habitView } from './view.ts';

type Create = InputOf<typeof operations.createHabit>;

describe('A habit', () => {
  let owner: TestUser;

  before(() => suite());
  beforeEach(async () => {
    owner = await member('Owner');
    const fields = userDocument.encodeFields({ createdAt: Date.now() - 40 * day });
    await context().db.doc(`users/${owner.uid}`).update(fields);
  });

  const made = (more: Partial<Create> = {}, user = owner) =>
    user.call(operations.createHabit, { name: 'Read', ...more });
  const done = (habitId: string, more: object = {}) =>
    owner.call(operations.completeHabit, { habitId, ...more });
  const ledger = async () =>
    (await owner.call(listLedger, {})).entries
      .filter(({ reward }) => reward === 'habit')
      .map(({ kind, xp, coins, date }) => ({ kind, xp, coins, date }));

  /** The dates that can be changed, today first. */
  const openDates = async () => (await owner.call(operations.showToday, {})).open.map(({ date }) => date);

  it('is as its owner says, with the usual where nothing is said', async () => {
    const plain = await made();
    expect(plain).to.deep.include({
      name: 'Read',
      description: null,
      icon: '✅',
      colour: '#6366F1',
      category: 'general',
      frequencyType: 'daily',
      difficulty: 'easy',
      baseXp: 10,
      baseCoins: 5,
      streak: { unit: 'days', length: 0, best: { days: 0, weeks: 0 } },
      position: 0,
      archivedAt: null,
    });
    const full = await owner.call(operations.createHabit, sampleHabit);
    expect(full).to.deep.include({ ...sampleHabit, baseXp: 15, baseCoins: 8, position: 1 });
    expect(await owner.call(operations.showHabit, { habitId: full.id })).to.deep.equal(full);
    expect((await owner.call(operations.listHabits, {})).habits).to.deep.equal([plain, full]);
  });

  it('is made once with the same key', async () => {
    const keyed = () => made({ key: 'once' });
    expect(await keyed()).to.deep.equal(await keyed());
    expect((await owner.call(operations.listHabits, {})).habits).to.have.length(1);
  });

  it('isn’t made again with the key of one that was deleted', async () => {
    const { id: habitId } = await made({ key: 'once' });
    await owner.call(operations.deleteHabit, { habitId });
    await expectRefusal(made({ key: 'once' }), 'habit-unknown');
  });

  it('pays nothing on a day that it doesn’t ask for, says so, and keeps it in its history', async () => {
    const { date } = await owner.call(operations.showToday, {});
    const tomorrow = (new Date(date).getUTCDay() + 7) % 7;
    const { id: habitId } = await made({ frequencyType: 'specific_days', frequencyDays: [tomorrow] });
    const { completion, paid, habit } = await done(habitId);
    expect([completion!.unpaid, paid]).to.deep.equal(['unasked', { xp: 0, coins: 0 }]);
    expect(habit.totalCompletions).to.equal(1);
    const weekly = await made({ frequencyType: 'weekly' });
    expect((await done(weekly.id)).paid.xp).to.be.above(0);
  });

  it('has a streak that travel doesn’t break, even before the habit is written again', async () => {
    const { id: habitId } = await made();
    const noon = Math.floor(Date.now() / day) * day + day / 2;
    // The next day ends after an hour, when clocks go on by twenty-five.
    const zones: Zones = [
      { timeZone: 'Pacific/Pago_Pago', since: 0 },
      { timeZone: 'Pacific/Kiritimati', since: noon + day },
    ];
    const habit = (await readHabit(context().db, owner.uid, habitId))!;
    const now = noon + 1.5 * day;
    const short = shortDays(zones, now);
    expect(short).to.have.length.above(0);
    const days = [short[0]! - 1];
    const from = { ...habit, days, spans: [{ from: days[0]!, frequency: habit.spans[0]!.frequency }] };
    expect(habitView(from, { zones, now }).streak.length).to.equal(1);
  });

  it('is refused what doesn’t go together, and an icon that is no emoji', async () => {
    for (const more of [
      { frequencyType: 'specific_days' },
      { frequencyType: 'x_per_week' },
      { unit: 'pages' },
      { reminderEnabled: true },
      { automatic: 'movie', targetValue: 3 },
      { icon: 'x' },
      { icon: '📖📖' },
      { colour: 'red' },
      { name: '' },
      { name: 'x'.repeat(101) },
    ] as Partial<Create>[])
      expect(await reasonOf(made(more)), JSON.stringify(more)).to.equal('input-invalid');
  });

  it('is one of fifty at most, however many are made at once', async () => {
    for (let at = 0; at < maxHabits - 2; at += 10)
      await Promise.all(Array.from({ length: Math.min(10, maxHabits - 2 - at) }, () => made()));
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        made().then(
          ({ id }) => id,
          (error: { reason: string }) => error.reason,
        ),
      ),
    );
    expect(answers.filter((answer) => answer === 'habits-full')).to.have.length(2);
    const { habits } = await owner.call(operations.listHabits, {});
    expect(habits).to.have.length(maxHabits);
    await owner.call(operations.archiveHabit, { habitId: habits[0]!.id });
    await made();
    await expectRefusal(owner.call(operations.restoreHabit, { habitId: habits[0]!.id }), 'habits-full');
  });

  it('can be changed, archived, brought back, put elsewhere and deleted, each as often as one likes', async () => {
    const first = await made();
    const second = await made({ name: 'Run' });
    const third = await made({ name: 'Call' });
    const changed = await owner.call(operations.changeHabit, {
      habitId: first.id,
      ...sampleHabit,
      frequencyType: 'x_per_week',
      frequencyCount: 3,
      frequencyDays: [],
    });
    expect(changed).to.deep.include({
      name: 'Read',
      frequencyCount: 3,
      streak: { ...first.streak, unit: 'weeks' },
    });
    const names = async (archived = false) =>
      (await owner.call(operations.listHabits, { archived })).habits.map(({ name }) => name);
    const habitIds = [third.id, first.id];
    expect(await owner.call(operations.reorderHabits, { habitIds })).to.deep.equal({
      habitIds: [third.id, first.id, second.id],
    });
    expect(await names()).to.deep.equal(['Call', 'Read', 'Run']);
    for (const wrong of [
      ['nothing', 'nowhere'],
      [second.id, 'nothing'],
    ])
      await expectRefusal(owner.call(operations.reorderHabits, { habitIds: wrong }), 'habit-unknown');

    const archive = () => owner.call(operations.archiveHabit, { habitId: third.id });
    expect(await archive()).to.deep.equal(await archive());
    expect(await names()).to.deep.equal(['Read', 'Run']);
    expect(await names(true)).to.deep.equal(['Call']);
    await expectRefusal(done(third.id), 'habit-archived');
    const restore = () => owner.call(operations.restoreHabit, { habitId: third.id });
    expect(await restore()).to.deep.equal(await restore());
    expect(await names()).to.deep.equal(['Read', 'Run', 'Call']);

    const remove = () => owner.call(operations.deleteHabit, { habitId: third.id });
    await remove();
    await expectRefusal(remove(), 'habit-unknown');
    expect(await names()).to.deep.equal(['Read', 'Run']);
    for (const call of [
      owner.call(operations.showHabit, { habitId: third.id }),
      owner.call(operations.archiveHabit, { habitId: third.id }),
      done(third.id),
    ])
      await expectRefusal(call, 'habit-unknown');
  });

  it('is nobody else’s', async () => {
    const { id: habitId } = await made();
    const other = await member('Other');
    for (const operation of [
      operations.showHabit,
      operations.archiveHabit,
      operations.completeHabit,
    ] as const)
      await expectRefusal(other.call(operation, { habitId }), 'habit-unknown');
    await expectRefusal(other.call(operations.showHistory, { habitId }), 'habit-unknown');
    await expectRefusal(other.call(operations.deleteHabit, { habitId }), 'habit-unknown');
    expect(await owner.call(operations.showHabit, { habitId })).to.include({ id: habitId });
  });

  describe('done on a day', () => {
    it('pays once, keeps the day, and gives back exactly what it paid as often as it is undone', async () => {
      const { id: habitId } = await made({ difficulty: 'hard' });
      const first = await done(habitId);
      expect(first).to.deep.include({ paid: { xp: 20, coins: 10 } });
      expect(first.habit).to.deep.include({
        totalCompletions: 1,
        streak: { unit: 'days', length: 1, best: { days: 1, weeks: 0 } },
      });
      expect(first.completion).to.include({ done: true, unpaid: null, value: null });
      expect(await done(habitId)).to.deep.equal({ ...first, isNew: false });
      expect((await owner.call(showStreak, {})).now.length).to.equal(1);

      const { date } = first.completion!;
      const undone = () => owner.call(operations.undoCompletion, { habitId, date });
      expect(await undone()).to.deep.include({ completion: null, paid: { xp: 0, coins: 0 } });
      expect(await undone()).to.deep.include({ completion: null });
      expect((await owner.call(showStreak, {})).now.length).to.equal(0);
      expect(await owner.call(showPlayer, {})).to.include({ totalXp: 0, coins: 0 });
      expect((await done(habitId)).paid).to.deep.equal({ xp: 20, coins: 10 });
      const { completions, paid } = await owner.call(operations.showHistory, { habitId });
      expect(completions.map((each) => each.paid)).to.deep.equal([{ xp: 20, coins: 10 }]);
      expect(paid).to.deep.equal({ xp: 20, coins: 10 });
      const [granted, taken, returned] = (await ledger()).toReversed();
      expect(granted).to.deep.equal({ kind: 'granted', xp: 20, coins: 10, date });
      expect(taken).to.deep.equal({ kind: 'taken', xp: -20, coins: -10, date });
      expect(returned).to.deep.equal({ ...granted, kind: 'returned' });
    });

    it('counts once, however many calls say so at once', async () => {
      const { id: habitId } = await made();
      await Promise.all([1, 2, 3, 4, 5].map(() => done(habitId)));
      expect(await ledger()).to.have.length(1);
      expect(await owner.call(showPlayer, {})).to.include({ totalXp: 10, coins: 5 });
    });

    it('takes an amount until the target is reached, and pays with that', async () => {
      const { id: habitId } = await made({ targetValue: 10, unit: 'pages' });
      expect((await done(habitId, { value: 4 })).completion).to.include({ value: 4, done: false });
      expect(await ledger()).to.have.length(0);
      const [today] = (await owner.call(operations.showToday, {})).habits;
      expect(today).to.deep.include({ due: true, done: false, value: 4, week: null });
      expect((await done(habitId, { value: 12 })).completion).to.include({ value: 12, done: true });
      expect((await done(habitId, { value: 9 })).paid).to.deep.equal({ xp: 0, coins: 0 });
      // Without an amount it is all of it.
      expect((await done(habitId)).completion).to.include({ value: 10, done: true });
      expect((await ledger()).map(({ kind }) => kind)).to.deep.equal(['returned', 'taken', 'granted']);
    });

    it('can be said of today and of the day before, and of no other', async () => {
      const { id: habitId } = await made();
      const [today, yesterday] = (await openDates()) as [string, string];
      const near = (days: number) => dateOf(dayOf(today) + days);
      for (const date of [near(1), near(-2), near(-30)]) {
        await expectRefusal(done(habitId, { date }), 'habit-day-closed');
        await expectRefusal(owner.call(operations.undoCompletion, { habitId, date }), 'habit-day-closed');
      }
      const { message } = await rejection(done(habitId, { date: near(1) }));
      expect(message).to.equal('That day hasn’t come yet.');
      await done(habitId, { date: today });
      const { habit } = await done(habitId, { date: yesterday });
      expect(habit.streak).to.deep.include({ length: 2 });
      expect((await owner.call(showStreak, {})).now.length).to.equal(2);
      const { habits } = await owner.call(operations.showToday, { date: yesterday });
      expect(habits[0]).to.include({ done: true });
    });

    it('can’t be said of a day on which there was no account', async () => {
      const newcomer = await member('Newcomer');
      const { id: habitId } = await newcomer.call(operations.createHabit, { name: 'Read' });
      const { date: today } = await newcomer.call(operations.showToday, {});
      const yesterday = newcomer.call(operations.completeHabit, { habitId, date: dateOf(dayOf(today) - 1) });
      await expectRefusal(yesterday, 'habit-before-account');
      const first = await newcomer.call(operations.completeHabit, { habitId });
      const again = await newcomer.call(operations.completeHabit, { habitId });
      expect([first.isNew, again.isNew]).to.deep.equal([true, false]);
    });

    it('mends a streak, which adds to what later days and movies paid', async () => {
      const first = await made({ difficulty: 'hard' });
      const second = await made({ difficulty: 'medium' });
      const [today, yesterday] = (await openDates()) as [string, string];
      await owner.call(recordOwnWatch, { movieId: 391 });
      await done(first.id, { date: today });
      await running.settled();
      const before = await owner.call(showPlayer, {});
      // Twenty at a streak of one are 20.4 and of two 20.8; a movie's fifty are 51 and 52.
      await done(second.id, { date: yesterday });
      await running.settled();
      const after = await owner.call(showPlayer, {});
      expect(after.totalXp - before.totalXp).to.equal(15 + 1);
      const added = (await owner.call(listLedger, {})).entries.filter(({ kind }) => kind === 'adjusted');
      expect(added.map(({ source, xp }) => [source, xp])).to.deep.equal([['movie:391', 1]]);
    });

    it('pays nothing beyond the caps of its day and says why, and what is undone keeps its place', async () => {
      const hard = [await made({ difficulty: 'hard' }), await made({ difficulty: 'hard' })];
      const medium = [1, 2, 3].map(() => made({ difficulty: 'medium' }));
      const easy = [1, 2, 3].map(() => made());
      const all = [...hard, ...(await Promise.all(medium)), ...(await Promise.all(easy))];
      const why: (string | null)[] = [];
      for (const { id } of all) {
        const { completion, habit, paid } = await done(id);
        why.push(completion!.unpaid);
        expect(habit.streak.length).to.equal(1);
        expect(paid.xp > 0).to.equal(completion!.unpaid === null);
      }
      expect(why).to.deep.equal([null, 'hard', null, null, 'medium', null, null, 'day']);
      expect(why.filter((reason) => reason === null)).to.have.length(paidHabits.perDay);
      const [today] = (await openDates()) as [string];
      await owner.call(operations.undoCompletion, { habitId: all[0]!.id, date: today });
      await owner.call(operations.undoCompletion, { habitId: all[1]!.id, date: today });
      expect((await done(all[1]!.id)).completion).to.include({ unpaid: 'day' });
      expect((await done(all[0]!.id)).paid).to.deep.equal({ xp: 20, coins: 10 });
    });

    it('pays where the habit is easier by the time it is said again', async () => {
      const first = await made({ difficulty: 'hard' });
      const second = await made({ difficulty: 'hard' });
      await done(first.id);
      expect((await done(second.id)).completion).to.include({ unpaid: 'hard' });
      await owner.call(operations.changeHabit, { habitId: second.id, name: 'Read', difficulty: 'easy' });
      const again = await done(second.id);
      expect(again).to.deep.include({ paid: { xp: 10, coins: 5 } });
      expect(await owner.call(showPlayer, {})).to.include({ totalXp: 30, coins: 15 });
      const { completions } = await owner.call(operations.showHistory, { habitId: second.id });
      expect(completions).to.deep.equal([{ ...again.completion, paid: again.paid }]);
    });

    it('is done by the same amount where the target is lower by now, and stays so where it is higher', async () => {
      const { id: habitId } = await made({ targetValue: 10 });
      const target = (targetValue: number) =>
        owner.call(operations.changeHabit, { habitId, name: 'Read', targetValue });
      await done(habitId, { value: 7 });
      await target(5);
      expect(await done(habitId, { value: 7 })).to.deep.include({ paid: { xp: 10, coins: 5 } });
      await target(20);
      expect((await done(habitId, { value: 7 })).completion).to.include({ done: true });
    });

    it('counts for what the habit asked for then, whatever it asks for later that day', async () => {
      const { id: habitId } = await made();
      for (const date of await openDates()) await done(habitId, { date });
      const archived = await owner.call(operations.archiveHabit, { habitId });
      expect(archived.streak).to.deep.include({ length: 2, best: { days: 2, weeks: 0 } });
    });

    it('stays as it was paid where the habit is harder then', async () => {
      const { id: habitId } = await made();
      await done(habitId);
      await owner.call(operations.changeHabit, { habitId, name: 'Read', difficulty: 'hard' });
      const [date] = (await openDates()) as [string];
      await owner.call(operations.undoCompletion, { habitId, date });
      expect((await done(habitId)).paid).to.deep.equal({ xp: 10, coins: 5 });
    });

    it('keeps what it paid and the day when the habit is deleted, and loses its history', async () => {
      const { id: habitId } = await made();
      const other = await made({ name: 'Other' });
      await done(habitId);
      await done(other.id);
      await owner.call(operations.deleteHabit, { habitId });
      await running.settled();
      expect(await owner.call(showPlayer, {})).to.include({ totalXp: 20, coins: 10 });
      expect((await owner.call(showStreak, {})).now.length).to.equal(1);
      const left = await context().db.collection(`users/${owner.uid}/completions`).get();
      expect(left.docs.map((document) => document.get('habitId') as string)).to.deep.equal([other.id]);
    });

    it('leaves one keeper of its days, however many habits are deleted', async () => {
      for (const name of ['One', 'Two', 'Three']) {
        const { id: habitId } = await made({ name });
        for (const date of await openDates()) await done(habitId, { date });
        await owner.call(operations.deleteHabit, { habitId });
      }
      const { id: habitId } = await made();
      const { completion } = await done(habitId);
      const player = await context().db.doc(`players/${owner.uid}`).get();
      const { recent } = player.get('days') as { recent: { at: number; by: string[] }[] };
      const today = dayOf(completion!.date);
      expect(recent).to.deep.equal([
        { at: today - 1, by: ['habit:gone'] },
        { at: today, by: [`habit:${habitId}`, 'habit:gone'].sort() },
      ]);
    });

    it('isn’t written where nothing changes', async () => {
      const { id: habitId } = await made({ targetValue: 10 });
      await done(habitId, { value: 12 });
      const paths = [`users/${owner.uid}/habits/${habitId}`, `players/${owner.uid}`];
      const written = async () =>
        (await context().db.getAll(...paths.map((path) => context().db.doc(path)))).map(({ updateTime }) =>
          updateTime!.toMillis(),
        );
      const before = await written();
      await done(habitId, { value: 12 });
      const [date] = (await openDates()) as [string];
      const nothing = await made({ name: 'Nothing' });
      await owner.call(operations.undoCompletion, { habitId: nothing.id, date });
      expect(await written()).to.deep.equal(before);
    });

    it('costs three reads, and four writes', async () => {
      const { id: habitId } = await made();
      await running.settled();
      await running.resetCounters();
      await completeHabit(context(), callerOf(owner), { habitId });
      await running.settled();
      expect(await running.counters()).to.deep.include({ reads: 3, writes: 4 });
    });
  });

  it('has a history, page by page, the latest day first', async () => {
    const { id: habitId } = await made();
    const caller = callerOf(owner);
    const now = Date.now();
    for (const ago of [5, 3, 2, 0])
      await completeHabit({ ...context(), now: () => now - ago * day }, caller, { habitId });
    const page = (cursor?: string) =>
      owner.call(operations.showHistory, { habitId, pageSize: 3, ...(cursor !== undefined && { cursor }) });
    const first = await page();
    const second = await page(first.nextCursor!);
    const dates = [...first.completions, ...second.completions].map(({ date }) => date);
    expect(dates).to.deep.equal(dates.toSorted().toReversed());
    expect(dates).to.have.length(4);
    expect(second.nextCursor).to.equal(null);
    await expectRefusal(page('nonsense'), 'cursor-invalid');
  });

  it('is exported as a table that spreadsheets read and don’t run', async () => {
    const habit = await made({ name: '=1+1, "read"', targetValue: 5, unit: 'pages', category: 'learning' });
    await done(habit.id, { value: 3 });
    const [today] = (await openDates()) as [string];
    const { csv } = await owner.call(operations.exportCompletions, { from: today, until: today });
    expect(csv).to.equal(
      `\uFEFFdate,habit,category,done,value,target,unit\r\n${today},"'=1+1, ""read""",learning,no,3,5,pages\r\n`,
    );
    const before = dateOf(dayOf(today) - 1);
    expect((await owner.call(operations.exportCompletions, { from: before, until: before })).csv).to.match(
      /unit\r\n$/,
    );
    const long = { from: dateOf(dayOf(today) - 366), until: today };
    await expectRefusal(owner.call(operations.exportCompletions, long), 'input-invalid');
  });

  it('is due by its days and weeks', async () => {
    const [today] = (await openDates()) as [string];
    const weekday = (dayOf(today) + 3) % 7;
    await made({ name: 'today', frequencyType: 'specific_days', frequencyDays: [weekday] });
    await made({ name: 'tomorrow', frequencyType: 'specific_days', frequencyDays: [(weekday + 1) % 7] });
    const twice = await made({ name: 'twice', frequencyType: 'x_per_week', frequencyCount: 2 });
    await done(twice.id);
    const { habits, date } = await owner.call(operations.showToday, {});
    expect(date).to.equal(today);
    expect(habits.map(({ due, done: isDone, week }) => ({ due, isDone, week }))).to.deep.equal([
      { due: true, isDone: false, week: null },
      { due: false, isDone: false, week: null },
      { due: true, isDone: true, week: { done: 1, needed: 2 } },
    ]);
  });

  it('can be begun with from suggestions, those of movies first', async () => {
    const { habits } = await owner.call(operations.suggestHabits, {});
    expect(habits.map(({ id }) => id)).to.deep.equal(suggestedHabits.map(({ id }) => id));
    const ofMovies = habits.map(({ category }) => category === 'movies');
    expect(ofMovies.toSorted((one, other) => Number(other) - Number(one))).to.deep.equal(ofMovies);
    for (const { id: _id, names, units, ...habit } of habits) {
      const unit = units?.en ?? null;
      expect(await made({ ...habit, name: names.en!, unit })).to.deep.include({ ...habit, unit });
    }
  });

  it('isn’t for guests, nor for those without an account', async () => {
    const guest = running.newUser({ guest: true, name: 'guest' });
    await expectRefusal(made({}, guest), 'members-only');
    await expectRefusal(made({}, running.newUser()), 'account-missing');
  });
});
