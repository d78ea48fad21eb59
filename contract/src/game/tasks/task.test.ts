import { expect } from 'chai';
import fc from 'fast-check';
import { hour, minute } from '../../time.ts';
import { onlyZone } from '../../zones/zone-history.ts';
import { dateOf, dayOf, weekOf } from '../local-days.ts';
import { maxTaskXpPerWeek } from '../pay/rewards.ts';
import { taskDifficulties, taskScale } from './scale.ts';
import { dueMoment, type GreatTasks, type TaskToPay, taskPay } from './task.ts';

type Entry = Parameters<typeof taskPay>[1]['paid'][number];

const now = Date.parse('2026-12-10T12:00:00Z');
const date = '2026-12-10';
const old = { ageFrom: now - 100 * hour, isEarly: false };
const medium: TaskToPay = { difficulty: 'medium', xp: 50, coins: 20, ...old };
const paidOf = (xp: number, on = date): Entry => ({ reward: 'task', date: on, xp, taken: null });
const payOf = (task: Partial<TaskToPay>, player: { paid?: Entry[]; greatTasks?: GreatTasks } = {}) =>
  taskPay({ ...medium, ...task }, { paid: [], ...player }, { date, now });

describe('A task', () => {
  it('is due at its time, or at the end of its day, in the zone of its owner', () => {
    const zones = onlyZone('Europe/Paris');
    const due = (dueTime: string | null) =>
      new Date(dueMoment({ dueDate: '2026-12-14', dueTime }, zones)!).toISOString();
    expect(due('17:30')).to.equal('2026-12-14T16:30:00.000Z');
    expect(due(null)).to.equal('2026-12-14T23:00:00.000Z');
    expect(dueMoment({ dueDate: null, dueTime: null }, zones)).to.equal(null);
  });

  it('pays its reward, and a fifth more XP when early', () => {
    expect(payOf({})).to.deep.equal({ pay: { xp: 50, coins: 20 }, unpaid: null });
    expect(payOf({ isEarly: true }).pay).to.deep.equal({ xp: 60, coins: 20 });
  });

  for (const difficulty of taskDifficulties)
    it(`that is ${difficulty} pays nothing before the age of its shortest work`, () => {
      const { leastAgeMs } = taskScale[difficulty];
      expect(payOf({ difficulty, ageFrom: now - leastAgeMs }).unpaid).to.equal(null);
      if (leastAgeMs > 0)
        expect(payOf({ difficulty, ageFrom: now - leastAgeMs + minute })).to.deep.equal({
          pay: null,
          unpaid: 'young',
        });
    });

  it('pays what the week leaves of its XP, and coins in proportion; what was undone keeps its place', () => {
    const taken = { reward: 'task', date: '2026-12-07', xp: 0, taken: { xp: 80, coins: 1 } } as const;
    const paid = [paidOf(395), taken, paidOf(300, '2026-12-06')];
    expect(payOf({}, { paid })).to.deep.equal({ pay: { xp: 25, coins: 10 }, unpaid: 'week' });
    expect(payOf({}, { paid: [...paid, paidOf(25)] })).to.deep.equal({ pay: null, unpaid: 'week' });
  });

  it('pays once a week if it is epic, and once in 28 days if it is legendary', () => {
    const epic = (on: string) => payOf({ difficulty: 'epic', xp: 200 }, { greatTasks: { epic: on } }).unpaid;
    expect([epic('2026-12-07'), epic('2026-12-06')]).to.deep.equal(['epic', null]);
    expect(epic(dateOf(dayOf(date) + 7)), 'the date went back').to.equal('epic');
    const legendary = (ago: number) =>
      payOf({ difficulty: 'legendary', xp: 400 }, { greatTasks: { legendary: dateOf(dayOf(date) - ago) } })
        .unpaid;
    expect([legendary(27), legendary(28)]).to.deep.equal(['legendary', null]);
  });

  it('never brings a week above its limit, whatever is claimed', () => {
    const claim = fc.record({
      difficulty: fc.constantFrom(...taskDifficulties),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      isEarly: fc.boolean(),
      day: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 60 }), (claims) => {
        const paid: Entry[] = [];
        let greatTasks: GreatTasks = {};
        for (const { difficulty, share, isEarly, day } of claims.sort((one, other) => one.day - other.day)) {
          const on = dateOf(dayOf('2026-12-01') + day);
          const { xp, coins } = taskScale[difficulty];
          const reward = {
            xp: Math.round(xp[0] + share * (xp[1] - xp[0])),
            coins: Math.round(coins[0] + share * (coins[1] - coins[0])),
          };
          const task = { difficulty, ...reward, ageFrom: 0, isEarly };
          const { pay } = taskPay(task, { paid, greatTasks }, { date: on, now });
          if (!pay) continue;
          expect(pay.coins).to.be.at.most(reward.coins);
          paid.push(paidOf(pay.xp, on));
          if (difficulty === 'epic' || difficulty === 'legendary')
            greatTasks = { ...greatTasks, [difficulty]: on };
        }
        for (const ofWeek of Map.groupBy(paid, (each) => weekOf(each.date)).values())
          expect(ofWeek.reduce((sum, { xp }) => sum + xp, 0)).to.be.at.most(maxTaskXpPerWeek);
      }),
    );
  });
});
