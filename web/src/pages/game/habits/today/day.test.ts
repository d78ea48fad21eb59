import type { HabitView } from '@cine/contract/operations/game/habits';
import { assert, expect } from 'chai';
import fc from 'fast-check';
import {
  type Day,
  doneOf,
  type HabitOfDay,
  isEnough,
  splitByDue,
  stepOf,
  withMoved,
  withSettled,
} from './day.ts';

const habit = (more: Partial<HabitOfDay> = {}): HabitOfDay => ({
  id: 'h1',
  name: 'Lire',
  description: null,
  icon: '📖',
  colour: '#10B981',
  category: 'learning',
  frequencyType: 'x_per_week',
  frequencyDays: [],
  frequencyCount: 3,
  targetValue: 20,
  unit: 'pages',
  difficulty: 'medium',
  automatic: null,
  reminderTime: null,
  reminderEnabled: false,
  baseXp: 15,
  baseCoins: 8,
  streak: { unit: 'weeks', length: 2, best: { days: 0, weeks: 4 } },
  totalCompletions: 9,
  position: 0,
  createdAt: '2026-10-01T08:00:00.000Z',
  archivedAt: null,
  due: true,
  done: false,
  value: null,
  week: { done: 2, needed: 3 },
  ...more,
});

const dayOf = (...habits: HabitOfDay[]): Day => ({ date: '2026-12-10', open: [], habits });

const settled = (value: number, done: boolean) => ({
  habit: { ...viewOf(habit()), totalCompletions: done ? 10 : 9 },
  completion: {
    habitId: 'h1',
    date: '2026-12-10',
    value,
    done,
    unpaid: null,
    at: '2026-12-10T20:00:00.000Z',
  },
  paid: { xp: 0, coins: 0 },
});

function viewOf({ due: _due, done: _done, value: _value, week: _week, ...view }: HabitOfDay): HabitView {
  return view;
}

describe('A day of habits', () => {
  it('follows what was done of one of them, in its week, too', () => {
    const before = dayOf(habit(), habit({ id: 'h2' }));
    const partly = withSettled(before, settled(8, false));
    expect(partly.habits[0]).to.deep.include({ value: 8, done: false, week: { done: 2, needed: 3 } });
    const whole = withSettled(partly, settled(20, true));
    expect(whole.habits[0]).to.deep.include({ value: 20, done: true, week: { done: 3, needed: 3 } });
    expect(whole.habits[0]!.totalCompletions).to.equal(10);
    const undone = withSettled(whole, { ...settled(0, false), completion: null });
    expect(undone.habits[0]).to.deep.include({ value: null, done: false, week: { done: 2, needed: 3 } });
    expect(undone.habits[1]).to.equal(before.habits[1]);
  });

  it('has what is due apart from what isn’t, unless that was done all the same', () => {
    const due = habit();
    const rest = habit({ id: 'h2', due: false });
    const extra = habit({ id: 'h3', due: false, done: true });
    expect(splitByDue([due, rest, extra])).to.deep.equal({ due: [due, extra], others: [rest] });
  });

  it('counts a habit without a target as one or none', () => {
    const simple = habit({ targetValue: null, unit: null });
    expect([doneOf(simple), doneOf({ ...simple, done: true })]).to.deep.equal([0, 1]);
    expect([doneOf(habit()), doneOf(habit({ value: 12 }))]).to.deep.equal([0, 12]);
    expect([0, 1].map((amount) => isEnough(simple, amount))).to.deep.equal([false, true]);
    expect([19, 20].map((amount) => isEnough(habit(), amount))).to.deep.equal([false, true]);
  });
});

describe('A step of an amount', () => {
  it('is a round number, small enough for ten steps and large enough for fifty', () => {
    expect([1, 8, 20, 30, 50, 100, 2000, 10_000].map(stepOf)).to.deep.equal([1, 1, 2, 2, 5, 10, 200, 1000]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (target) => {
        const step = stepOf(target);
        assert.isAtLeast(step, 1);
        assert.match(String(step), /^[125]0*$/);
        assert.isTrue(step === 1 || step * 10 <= target, `${step} of ${target}`);
        assert.isAtMost(target / step, 50);
      }),
    );
  });
});

describe('An order of habits', () => {
  it('has each of them once after a move, and is as before after the move back', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(-1 as const, 1 as const), (id, by) => {
        const after = withMoved(ids, id, by);
        assert.sameMembers(after, ids);
        const isAtEnd = ids.indexOf(id) === (by < 0 ? 0 : ids.length - 1);
        assert.equal(after.indexOf(id), ids.indexOf(id) + (isAtEnd ? 0 : by));
        if (!isAtEnd) assert.deepEqual(withMoved(after, id, by < 0 ? 1 : -1), ids);
      }),
    );
  });
});
