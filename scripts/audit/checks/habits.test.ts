import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { expect } from 'chai';
import { days } from './days.ts';
import { habits } from './habits.ts';

describe('The audit of habits', () => {
  const date = '2026-12-07';
  const day = dayOf(date);
  const frequency = { frequencyType: 'daily', frequencyDays: [], frequencyCount: null };
  const streak = (length: number) => ({ unit: 'days', length, best: { days: length, weeks: 0 } });
  const habit = { id: 'h', days: [day], short: [], spans: [{ from: day, frequency }], streak: streak(1) };
  const completion = { habitId: 'h', date, done: true, unpaid: null };
  const paid = {
    id: `habit:h:${date}`,
    source: `habit:h:${date}`,
    reward: 'habit',
    kind: 'granted',
    sequence: 0,
  };
  const own = { older: [], recent: [{ at: day, by: ['habit:h'] }] };
  const lifeWith = (more: object) => ({
    uid: 'lea',
    habits: [habit],
    formerHabits: [],
    tasks: [],
    formerTasks: [],
    completions: [completion],
    entries: [paid],
    watches: [],
    player: { habitsDone: 1, days: own, weeks: { older: [], recent: [] } },
    ...more,
  });
  const faultsOf = (more: object) => habits(lifeWith(more) as never).map(({ what }) => what);

  it('names nothing where all is as it should be', () => {
    expect(faultsOf({})).to.deep.equal([]);
    expect(faultsOf({ habits: [], completions: [], formerHabits: [habit] })).to.deep.equal([]);
    const undone = { habits: [{ ...habit, days: [], streak: streak(0) }], completions: [], player: {} };
    expect(faultsOf({ ...undone, entries: [paid, { ...paid, sequence: 1, kind: 'taken' }] })).to.deep.equal(
      [],
    );
    const unpaid = { entries: [], completions: [{ ...completion, unpaid: 'hard' }], player: {} };
    expect(faultsOf(unpaid)).to.deep.equal([]);
    expect(days(lifeWith({}) as never)).to.deep.equal([]);
    const gone = { older: [], recent: [{ at: day, by: ['habit:gone'] }] };
    const former = { habits: [], completions: [], formerHabits: [habit, { ...habit, id: 'other' }] };
    expect(
      days(lifeWith({ ...former, player: { days: gone, weeks: { older: [], recent: [] } } }) as never),
    ).to.deep.equal([]);
  });

  it('names a habit whose days aren’t those of its completions', () => {
    const two = { ...habit, days: [day, day + 1], streak: streak(2) };
    expect(faultsOf({ habits: [two] })).to.deep.equal([
      `says it was done on ${date}, ${dateOf(day + 1)}, and its completions say ${date}`,
    ]);
  });

  it('names a streak that a recount doesn’t find', () => {
    expect(faultsOf({ habits: [{ ...habit, streak: streak(3) }] })).to.deep.equal([
      'has a streak of 3 days of at most 3 days and 0 weeks, and a recount says 1 days of at most 1 days and 0 weeks',
    ]);
  });

  it('names another count of days than habits are paid for', () => {
    expect(faultsOf({ player: { habitsDone: 3 } })).to.deep.equal([
      'counts 3 paid days of habits, and the ledger has 1',
    ]);
  });

  it('names pay for a day on which the habit wasn’t done, and what was done without pay', () => {
    const undone = { habits: [{ ...habit, days: [], streak: streak(0) }], completions: [] };
    expect(faultsOf(undone)).to.deep.equal([`pays for ${date}, on which its habit wasn’t done`]);
    expect(faultsOf({ entries: [], player: {} })).to.deep.equal(['has paid nothing, and doesn’t say why']);
    expect(faultsOf({ completions: [{ ...completion, unpaid: 'day' }] })).to.deep.equal([
      'has paid, and says that it pays nothing',
    ]);
  });

  it('names days of the streak that habits keep and it lacks, and days that none keeps', () => {
    const none = { older: [], recent: [] };
    const of = (more: object) => days(lifeWith(more) as never).map(({ what }) => what);
    expect(of({ player: { days: none, weeks: none } })).to.deep.equal([
      `lacks the day ${date}, which its watches, habits and tasks keep`,
    ]);
    expect(of({ habits: [] })).to.deep.equal([`has the day ${date}, which no watch, habit or task keeps`]);
    const wrong = { older: [], recent: [{ at: day, by: ['habit:x'] }] };
    expect(of({ player: { days: wrong, weeks: none } })).to.deep.equal([
      `has the day ${date} by habit:x, and others keep it`,
    ]);
  });
});
