import { dayOf } from '@cine/contract/game/local-days';
import { expect } from 'chai';
import { amounts } from './amounts.ts';
import { capped } from './caps.ts';
import { days } from './days.ts';
import { tasks } from './tasks.ts';

describe('The audit of tasks', () => {
  const date = '2026-12-10';
  const done = (id: string, xp: number, difficulty = 'medium', on = date) => ({
    task: {
      id,
      status: 'completed',
      completedOn: on,
      evaluation: { difficulty },
      paid: { xp, coins: 20 },
      unpaid: null,
    },
    entry: {
      id: `task:${id}`,
      source: `task:${id}`,
      reward: 'task',
      kind: 'granted',
      sequence: 0,
      version: 2,
      date: on,
      xp,
      coins: 20,
      paid: { xp, coins: 20 },
    },
  });
  const lifeWith = (all: ReturnType<typeof done>[], more: object = {}) => ({
    uid: 'lea',
    habits: [],
    formerHabits: [],
    tasks: all.map(({ task }) => task),
    formerTasks: [],
    entries: all.map(({ entry }) => entry),
    watches: [],
    player: {
      days: { older: [], recent: [{ at: dayOf(date), by: ['tasks'] }] },
      weeks: { older: [], recent: [] },
    },
    ...more,
  });
  const found = (check: typeof tasks, life: object) => check(life as never).map(({ what }) => what);

  it('names nothing where all is as it should be', () => {
    const life = lifeWith([done('one', 60), done('two', 50)]);
    for (const check of [tasks, amounts, capped, days]) expect(found(check, life)).to.deep.equal([]);
    const gone = { tasks: [], formerTasks: [{ id: 'one', date }] };
    for (const check of [tasks, days]) expect(found(check, { ...life, ...gone })).to.deep.equal([]);
  });

  it('names a task that paid something else than it says, or pays though it isn’t done', () => {
    const { task, entry } = done('one', 60);
    expect(
      found(tasks, lifeWith([{ task, entry: { ...entry, paid: { xp: 50, coins: 20 } } }])),
    ).to.deep.equal(['says that it paid 60 XP and 20 coins, and paid 50 and 20']);
    expect(found(tasks, lifeWith([{ task: { ...task, status: 'pending' }, entry }]))).to.deep.equal([
      'isn’t done, and has paid',
    ]);
    const nothing = { ...task, paid: { xp: 0, coins: 0 } };
    expect(found(tasks, { ...lifeWith([]), tasks: [nothing] })).to.deep.equal([
      'has paid nothing, and doesn’t say why',
    ]);
  });

  it('names pay beyond the scale, the week, and its epic task', () => {
    expect(found(amounts, lifeWith([done('one', 91)]))).to.have.length(1);
    const full = ['a', 'b', 'c'].map((id) => done(id, 170, 'hard'));
    expect(found(capped, lifeWith(full))).to.deep.equal([
      'tasks pay 510 XP in the week of 2026-12-07, at most 500 may',
    ]);
    const epic = [done('a', 150, 'epic', '2026-12-07'), done('b', 150, 'epic')];
    expect(found(capped, lifeWith(epic))).to.deep.equal([
      'a second epic task pays in the week of 2026-12-10',
    ]);
    const legendary = [done('a', 300, 'legendary', '2026-11-20'), done('b', 300, 'legendary')];
    expect(found(capped, lifeWith(legendary))).to.deep.equal([
      'a second legendary task pays on 2026-12-10, within four weeks',
    ]);
  });
});
