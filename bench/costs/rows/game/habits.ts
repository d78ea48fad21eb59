import { dateOf, dayOf } from '@cine/contract/game/local-days';
import type { InputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/game/habits';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byMember, byPreparedMember, forBothTurns, type Row } from '../../row.ts';

const read = { name: 'Read', targetValue: 10, unit: 'pages' };

/** Three habits. */
const three = async (user: TestUser) => ({
  ids: await Promise.all(
    [read, { name: 'Run' }, { name: 'Call' }].map(async (habit) => (await made(user, habit)).id),
  ),
});

/** A habit, another each turn. */
const each = async (user: TestUser) => ({ ids: await forBothTurns(async () => (await made(user)).id) });

/** A habit that was done, another each turn. */
const done = async (user: TestUser) => {
  const { ids } = await each(user);
  const both = ids.map((habitId) => user.call(operations.completeHabit, { habitId }));
  const [{ completion }] = (await Promise.all(both)) as [Awaited<(typeof both)[0]>];
  return { ids, date: completion!.date };
};

/** A habit in the archive, another each turn. */
const archived = async (user: TestUser) => {
  const { ids } = await each(user);
  for (const habitId of ids) await user.call(operations.archiveHabit, { habitId });
  return { ids };
};

function made(user: TestUser, habit: InputOf<typeof operations.createHabit> = { name: 'Read' }) {
  return user.call(operations.createHabit, habit);
}

export const habitsRows: Row[] = [
  byMember(operations.createHabit, '', (user) => made(user)),
  byMember(operations.createHabit, 'kept by movies', (user) =>
    made(user, { name: 'A classic', automatic: 'classic' }),
  ),
  byPreparedMember(operations.listHabits, '3 habits', three, (user) => user.call(operations.listHabits, {})),
  byPreparedMember(operations.showToday, '3 habits', three, (user) => user.call(operations.showToday, {})),
  byMember(operations.suggestHabits, '', (user) => user.call(operations.suggestHabits, {})),
  byPreparedMember(operations.showHabit, '', each, (user, { ids, turn }) =>
    user.call(operations.showHabit, { habitId: ids[turn] }),
  ),
  byPreparedMember(operations.changeHabit, '', each, (user, { ids, turn }) =>
    user.call(operations.changeHabit, { habitId: ids[turn], name: 'Read more' }),
  ),
  byPreparedMember(operations.reorderHabits, '3 habits, the last one first', three, (user, { ids }) =>
    user.call(operations.reorderHabits, { habitIds: [ids.reverse()[0]!] }),
  ),
  byPreparedMember(operations.archiveHabit, '', each, (user, { ids, turn }) =>
    user.call(operations.archiveHabit, { habitId: ids[turn] }),
  ),
  byPreparedMember(operations.restoreHabit, '', archived, (user, { ids, turn }) =>
    user.call(operations.restoreHabit, { habitId: ids[turn] }),
  ),
  byPreparedMember(operations.deleteHabit, 'done on 1 day', done, (user, { ids, turn }) =>
    user.call(operations.deleteHabit, { habitId: ids[turn] }),
  ),
  byPreparedMember(operations.completeHabit, '', each, (user, { ids, turn }) =>
    user.call(operations.completeHabit, { habitId: ids[turn] }),
  ),
  byPreparedMember(operations.undoCompletion, '', done, (user, { ids, date, turn }) =>
    user.call(operations.undoCompletion, { habitId: ids[turn], date }),
  ),
  byPreparedMember(operations.showHistory, '1 day', done, (user, { ids, turn }) =>
    user.call(operations.showHistory, { habitId: ids[turn] }),
  ),
  byPreparedMember(operations.exportCompletions, '2 completions of 2 habits', done, (user, { date }) =>
    user.call(operations.exportCompletions, { from: dateOf(dayOf(date) - 7), until: date }),
  ),
];
