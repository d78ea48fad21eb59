import { userDocument } from '@cine/contract/documents/users';
import { updateAccount } from '@cine/contract/operations/core/account';
import { changeNotificationSettings, listNotifications } from '@cine/contract/operations/core/notifications';
import * as operations from '@cine/contract/operations/game/habits';
import { day, minute } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import { context } from '#context.ts';
import { callerOf, memberInParis } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { sendReminders } from './remind-service.ts';
import { nextReminder } from './reminder.ts';

describe('Reminders of habits', () => {
  let owner: TestUser;

  before(() => suite());
  beforeEach(async () => {
    owner = await memberInParis('Owner');
    await context()
      .db.doc(`users/${owner.uid}`)
      .update(userDocument.encodeFields({ createdAt: Date.now() - day }));
  });

  const made = (name: string, reminderTime: string, more: object = {}) =>
    owner.call(operations.createHabit, { name, reminderTime, reminderEnabled: true, ...more });
  const remindAt = async (habitId: string) => {
    const habit = await context().db.doc(`users/${owner.uid}/habits/${habitId}`).get();
    return (habit.get('remindAt') as { toMillis: () => number } | null)?.toMillis() ?? null;
  };
  const told = async () =>
    (await owner.call(listNotifications, {})).notifications.map(({ params: { name, count, time } }) => ({
      name,
      count,
      time,
    }));
  const at = (instant: number) => sendReminders({ ...context(), now: () => instant });

  it('come at their time, once a day, one for all habits of the moment', async () => {
    const reading = await made('Read', '20:00');
    const run = await made('Run', '20:05');
    const later = await made('Call', '22:00');
    const due = (await remindAt(run.id))!;
    await at(due - 10 * minute);
    expect(await told()).to.deep.equal([]);
    await at(due + 5 * minute);
    await at(due + 20 * minute);
    expect(await told()).to.deep.equal([{ name: 'Read', count: 2, time: '20:00' }]);
    for (const { id } of [reading, run])
      expect(await remindAt(id)).to.be.within(due + 20 * 60 * minute, due + day + 60 * minute);
    await at((await remindAt(later.id))!);
    expect(await told()).to.have.deep.members([
      { name: 'Read', count: 2, time: '20:00' },
      { name: 'Call', count: 1, time: '22:00' },
    ]);
  });

  it('don’t come where the habit is done, isn’t due, or its day is over', async () => {
    const reading = await made('Read', '20:00');
    const due = (await remindAt(reading.id))!;
    const once = await made('Once a week', '20:00', { frequencyType: 'weekly' });
    const calendar = { ...context(), now: () => due - minute };
    const { completeHabit: complete } = await import('./use-cases/change-habits.ts');
    const caller = callerOf(owner);
    for (const { id: habitId } of [reading, once]) await complete(calendar, caller, { habitId });
    await at(due);
    expect(await told()).to.deep.equal([]);
    const next = (await remindAt(reading.id))!;
    await at(next + 6 * 60 * minute);
    expect(await told()).to.deep.equal([]);
    expect(await remindAt(reading.id)).to.be.above(next + 6 * 60 * minute);
  });

  it('come also where some of it was done after their time, before they are sent', async () => {
    const { id: habitId } = await made('Read', '20:00', { targetValue: 10 });
    const due = (await remindAt(habitId))!;
    const { completeHabit: complete } = await import('./use-cases/change-habits.ts');
    const caller = callerOf(owner);
    await complete({ ...context(), now: () => due + minute }, caller, { habitId, value: 3 });
    await at(due + 5 * minute);
    expect(await told()).to.deep.equal([{ name: 'Read', count: 1, time: '20:00' }]);
  });

  it('come on their day where they are wanted in its last minutes', async () => {
    const { id: habitId } = await made('Read', '23:59');
    const due = (await remindAt(habitId))!;
    await at(due + 5 * minute);
    expect(await told()).to.deep.equal([{ name: 'Read', count: 1, time: '23:59' }]);
  });

  it('stop with their switch, in the archive, and where no such notifications are wanted', async () => {
    const { id: habitId } = await made('Read', '20:00');
    const due = (await remindAt(habitId))!;
    await owner.call(operations.archiveHabit, { habitId });
    expect(await remindAt(habitId)).to.equal(null);
    await owner.call(operations.restoreHabit, { habitId });
    expect(await remindAt(habitId)).to.equal(due);
    await owner.call(changeNotificationSettings, { kinds: { 'habit-reminder': { app: false } } });
    await at(due);
    expect(await told()).to.deep.equal([]);
  });

  it('cost six reads and three writes for one habit, and three and one more for each other', async () => {
    const { id: habitId } = await made('Read', '03:17');
    await at((await remindAt(habitId))!);
    for (const [reads, writes] of [
      [6, 3],
      [9, 4],
    ]) {
      const next = (await remindAt(habitId))!;
      // Those of others, whose time is another one.
      await at(next - 1);
      expect(await running.costOf(() => at(next))).to.deep.include({ reads, writes });
      const { id } = await made('Run', '03:17');
      await at((await remindAt(id))!);
    }
  });

  it('follow their owner’s clocks to another zone', async () => {
    const { id: habitId } = await made('Read', '20:00');
    await owner.call(updateAccount, { timeZone: 'Asia/Tokyo' });
    await running.settled();
    const habit = {
      frequencyType: 'daily' as const,
      frequencyDays: [],
      frequencyCount: null,
      reminderTime: '20:00',
      reminderEnabled: true,
      archivedAt: null,
    };
    const inTokyo = nextReminder(habit, { zones: onlyZone('Asia/Tokyo'), now: Date.now() });
    expect(await remindAt(habitId)).to.equal(inTokyo);
  });
});
