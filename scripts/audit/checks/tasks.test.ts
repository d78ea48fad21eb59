import { dayOf } from '@cine/contract/game/local-days';
import { type TaskDifficulty, taskScale } from '@cine/contract/game/tasks/scale';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import { amounts } from './amounts.ts';
import { capped } from './caps.ts';
import { days } from './days.ts';
import { tasks } from './tasks.ts';

describe('The audit of tasks', () => {
  const date = '2026-12-10';
  const at = Date.parse('2026-12-10T12:00:00Z');
  /** A task that has paid its reward; `more` says what it should have been. */
  const done = (
    id: string,
    xp: number,
    difficulty: TaskDifficulty = 'medium',
    on = date,
    { coins = taskScale[difficulty].coins[0], ...more }: { coins?: number; [field: string]: unknown } = {},
  ) => ({
    task: {
      id,
      status: 'completed',
      completedOn: on,
      earlyUntil: null,
      evaluation: { difficulty, xp, coins, ageFrom: at - 5 * day },
      adjustment: { xp: 0, coins: 0 },
      paid: { xp, coins },
      unpaid: null,
      ...more,
    },
    entry: {
      id: `task:${id}`,
      source: `task:${id}`,
      reward: 'task',
      kind: 'granted',
      sequence: 0,
      version: 2,
      date: on,
      at,
      xp,
      coins,
      paid: { xp, coins },
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
  const faultsIn = (check: typeof tasks, life: object) => check(life as never).map(({ what }) => what);

  it('names nothing where all is as it should be', () => {
    const life = lifeWith([done('one', 60), done('two', 50)]);
    for (const check of [tasks, amounts, capped, days]) expect(faultsIn(check, life)).to.deep.equal([]);
    const gone = { tasks: [], formerTasks: [{ id: 'one', date, difficulty: 'medium' }] };
    for (const check of [tasks, amounts, days])
      expect(faultsIn(check, { ...life, ...gone })).to.deep.equal([]);
  });

  it('names a task that paid something else than it says, or pays though it isn’t done', () => {
    const { task, entry } = done('one', 60);
    expect(
      faultsIn(tasks, lifeWith([{ task, entry: { ...entry, paid: { xp: 50, coins: 15 } } }])),
    ).to.deep.equal(['says that it paid 60 XP and 15 coins, and paid 50 and 15']);
    expect(faultsIn(tasks, lifeWith([{ task: { ...task, status: 'pending' }, entry }]))).to.deep.equal([
      'isn’t done, and has paid',
    ]);
    const nothing = { ...task, paid: { xp: 0, coins: 0 } };
    expect(faultsIn(tasks, { ...lifeWith([]), tasks: [nothing] })).to.deep.equal([
      'has paid nothing, and doesn’t say why',
    ]);
  });

  it('names pay that isn’t the reward as it was adjusted, with a fifth more if it was early', () => {
    const evaluation = { difficulty: 'medium', xp: 60, coins: 15, ageFrom: 0 };
    const paying = (xp: number, more: object) =>
      faultsIn(amounts, lifeWith([done('one', xp, 'medium', date, { evaluation, ...more })]));
    const adjusted = { adjustment: { xp: 5, coins: 0 } };
    const early = { earlyUntil: at + 1 };
    expect(paying(65, adjusted)).to.deep.equal([]);
    expect(paying(72, early)).to.deep.equal([]);
    expect(paying(78, { ...adjusted, ...early })).to.deep.equal([]);
    for (const [xp, more] of [
      [60, adjusted],
      [65, {}],
      [60, early],
      [72, {}],
      [72, { earlyUntil: at }],
    ] as const)
      expect(paying(xp, more), `${xp} XP`).to.have.length(1);
  });

  it('names less than the reward, unless the week had nothing more', () => {
    const evaluation = { difficulty: 'hard', xp: 150, coins: 60, ageFrom: 0 };
    const rest = done('rest', 50, 'hard', date, { evaluation, coins: 20 });
    const before = ['a', 'b', 'c'].map((id) => done(id, 150, 'hard'));
    expect(faultsIn(amounts, lifeWith([...before, rest]))).to.deep.equal([]);
    expect(faultsIn(amounts, lifeWith([...before.slice(1), rest]))).to.deep.equal([
      'has paid 50 XP and 20 coins, and the table says 150 XP and 60 coins',
    ]);
  });

  it('names pay of a task that is younger than its work takes, also once it is undone', () => {
    const evaluation = { difficulty: 'hard', xp: 90, coins: 35, ageFrom: at - 4 * hour };
    const { task, entry } = done('one', 90, 'hard', date, { evaluation });
    const young = { ...task, evaluation: { ...evaluation, ageFrom: at - 4 * hour + 1 } };
    const life = lifeWith([{ task, entry }]);
    expect(faultsIn(tasks, life)).to.deep.equal([]);
    const named = 'pays before its task is as old as its work takes';
    expect(faultsIn(tasks, { ...life, tasks: [young] })).to.deep.equal([named]);
    const taken = { ...entry, id: 'task:one:1', kind: 'taken', sequence: 1 };
    const undone = { tasks: [{ ...young, status: 'pending', paid: null }], entries: [entry, taken] };
    expect(faultsIn(tasks, { ...life, ...undone })).to.deep.equal([named]);
  });

  it('names pay beyond the scale, the week, and its epic task', () => {
    expect(faultsIn(amounts, lifeWith([done('one', 91)]))).to.have.length(1);
    const deleted = { tasks: [], formerTasks: [{ id: 'one', date, difficulty: 'medium' }] };
    expect(faultsIn(amounts, { ...lifeWith([done('one', 91)]), ...deleted })).to.have.length(1);
    const full = ['a', 'b', 'c'].map((id) => done(id, 170, 'hard'));
    expect(faultsIn(capped, lifeWith(full))).to.deep.equal([
      'tasks pay 510 XP in the week of 2026-12-07, at most 500 may',
    ]);
    const epic = [done('a', 150, 'epic', '2026-12-07'), done('b', 150, 'epic')];
    expect(faultsIn(capped, lifeWith(epic))).to.deep.equal([
      'a second epic task pays in the week of 2026-12-10',
    ]);
    const [first, second] = epic as [(typeof epic)[0], (typeof epic)[0]];
    const gone = { tasks: [second.task], formerTasks: [{ id: 'a', date: null, difficulty: 'epic' }] };
    const undone = { tasks: [{ ...first.task, status: 'pending' }, second.task] };
    for (const more of [gone, undone])
      expect(faultsIn(capped, { ...lifeWith(epic), ...more })).to.deep.equal([
        'a second epic task pays in the week of 2026-12-10',
      ]);
    const legendary = [done('a', 300, 'legendary', '2026-11-20'), done('b', 300, 'legendary')];
    expect(faultsIn(capped, lifeWith(legendary))).to.deep.equal([
      'a second legendary task pays on 2026-12-10, within four weeks',
    ]);
  });
});
