import { userDocument } from '@cine/contract/documents/users';
import { maxHabits } from '@cine/contract/game/habits/habit';
import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import * as operations from '@cine/contract/operations/game/habits';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member, sampleHabit, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';
import { guestIn } from '#together/polls/polls.test-support.ts';
import { costOf, mine, readsOf, refusalsOf } from './graph.test-support.ts';

const fields = `id name description icon colour category frequencyType frequencyDays frequencyCount targetValue unit
  difficulty automatic reminderTime reminderEnabled baseXp baseCoins streak { unit length bestDays bestWeeks }
  totalCompletions position createdAt archivedAt`;

function asInGraph<Habit extends operations.HabitView>({ streak, ...habit }: Habit) {
  const { best, ...now } = streak;
  return { ...habit, streak: { ...now, bestDays: best.days, bestWeeks: best.weeks } };
}

describe('A GraphQL query about the caller’s habits', () => {
  let lea: TestUser;
  let habit: operations.HabitView;
  let former: operations.HabitView;
  before(async () => {
    await suite();
    lea = await member('Lea');
    const fields = userDocument.encodeFields({ createdAt: Date.now() - 40 * day });
    await context().db.doc(`users/${lea.uid}`).update(fields);
    habit = await lea.call(operations.createHabit, sampleHabit);
    await lea.call(operations.createHabit, { name: 'Run', frequencyType: 'x_per_week', frequencyCount: 3 });
    const { id: habitId } = await lea.call(operations.createHabit, { name: 'Call' });
    former = await lea.call(operations.archiveHabit, { habitId });
    const { open } = await lea.call(operations.showToday, {});
    for (const [at, { date }] of open.entries())
      await lea.call(operations.completeHabit, { habitId: habit.id, date, value: 10 - at });
  });

  it('returns those under way, those that were archived, and one of them', async () => {
    const { habits } = await lea.call(operations.listHabits, {});
    expect(habits).to.have.length(2);
    expect(await mine(lea, `habits { ${fields} }`)).to.deep.equal({ habits: habits.map(asInGraph) });
    const few = `one: habits(first: 1) { name } none: habits(first: 0) { name } habit(id: "${habit.id}") { ${fields} }`;
    expect(await mine(lea, few)).to.deep.equal({
      one: [{ name: 'Read' }],
      none: [],
      habit: asInGraph(habits[0]!),
    });
    expect(await mine(lea, `habits(archived: true, first: 20) { ${fields} }`)).to.deep.equal({
      habits: [asInGraph(former)],
    });
  });

  it('returns what is due on a day that can be changed, and what was done', async () => {
    const { date, open, habits } = await lea.call(operations.showToday, {});
    const ofDay =
      'date open { date until } habits { habit { id name } isDue isDone value week { done needed } }';
    expect(await mine(lea, `habitDay { ${ofDay} }`)).to.deep.equal({
      habitDay: {
        date,
        open,
        habits: habits.map(({ id, name, due: isDue, done: isDone, value, week }) => ({
          habit: { id, name },
          isDue,
          isDone,
          value,
          week,
        })),
      },
    });
    expect(habits[0]).to.deep.include({ done: true, value: 10, week: null });
    expect(await mine(lea, `habitDay(date: "${date}") { habits(first: 1) { value } }`)).to.deep.equal({
      habitDay: { habits: [{ value: 10 }] },
    });
  });

  it('returns what was done of one of them page by page, the latest day first', async () => {
    const { completions, paid: sum } = await lea.call(operations.showHistory, { habitId: habit.id });
    type Page = { habit: { history: { completions: object[]; paid: object | null; next: string | null } } };
    const page = (args: string) =>
      mine<Page>(
        lea,
        `habit(id: "${habit.id}") { history(${args}) { completions { date value isDone unpaid xp coins at } paid { xp coins } next } }`,
      );
    const all = (await page('first: 100')).habit.history;
    expect(all).to.deep.equal({
      completions: completions.map(({ date, value, done: isDone, unpaid, paid, at }) => ({
        date,
        value,
        isDone,
        unpaid,
        ...paid,
        at,
      })),
      paid: sum,
      next: null,
    });
    expect(sum.xp).to.be.greaterThan(0);
    const first = (await page('first: 1')).habit.history;
    const second = (await page(`first: 1, after: ${JSON.stringify(first.next)}`)).habit.history;
    expect([first.completions, second.completions]).to.deep.equal(all.completions.map((each) => [each]));
    expect(all.completions).to.have.length(2);
    const none = { completions: [], paid: null, next: null };
    expect((await page('first: 0')).habit.history).to.deep.equal(none);
  });

  it('returns habits to begin with, in a language', async () => {
    const { habits } = await lea.call(operations.suggestHabits, {});
    const answer = await mine(
      lea,
      `suggestedHabits { id name(locale: "en") unit(locale: "ru") icon colour category frequencyType frequencyDays
        frequencyCount targetValue difficulty automatic }`,
    );
    expect(answer).to.deep.equal({
      suggestedHabits: habits.map(({ names, units, ...habit }) => ({
        ...habit,
        name: names.en,
        unit: units?.ru ?? null,
      })),
    });
  });

  it('refuses guests, and days, ids and pages that there are none of', async () => {
    const guest = await guestIn((await sessionOf(lea)).code);
    for (const field of [
      'habits { id }',
      `habit(id: "${habit.id}") { id }`,
      'habitDay { date }',
      'suggestedHabits { id }',
    ]) {
      const [name] = field.split(/\W/);
      expect(await refusalsOf(guest, field)).to.deep.equal([`${name} members-only`]);
    }
    const other = await member('Max');
    expect(await refusalsOf(other, `habit(id: "${habit.id}") { id }`)).to.deep.equal(['habit habit-unknown']);
    expect(await refusalsOf(lea, 'habit(id: "a/b") { id }')).to.deep.equal(['habit input-invalid']);
    expect(await refusalsOf(lea, 'habitDay(date: "2020-01-01") { date }')).to.deep.equal([
      'habitDay habit-day-closed',
    ]);
    expect(await refusalsOf(lea, 'habitDay(date: "today") { date }')).to.deep.equal([
      'habitDay input-invalid',
    ]);
    const page = `habit(id: "${habit.id}") { history(after: "nowhere") { next } }`;
    expect(await refusalsOf(lea, page)).to.deep.equal(['habit.history cursor-invalid']);
  });

  it('counts all habits that there may be, however few there are, and each day of a history', async () => {
    const one = `habit(id: "${habit.id}")`;
    for (const [field, most, values, reads] of [
      ['habits { id name }', 1 + maxHabits, 2 * maxHabits, 3],
      ['habits(first: 5) { id name }', 1 + maxHabits, 2 * 5, 3],
      ['habits(archived: true, first: 5) { id }', 1 + operations.maxArchivedHabits, 5, 2],
      [`${one} { id }`, 2, 1, 2],
      [`${one} { history(first: 1) { completions { date } } }`, 2 + 5, 2, 7],
      ['habitDay { date habits { isDone } }', 1 + maxHabits, 2 + maxHabits, 3],
      ['suggestedHabits { id }', 1, suggestedHabits.length, 1],
    ] as const) {
      expect(await costOf(lea, field), field).to.equal(10 * most + values);
      expect(await readsOf(lea, field), field).to.equal(reads);
    }
    const costly = `habits { history(first: 3) { completions { date } } }`;
    expect(await refusalsOf(lea, costly)).to.deep.equal([' query-too-costly']);
  });
});
