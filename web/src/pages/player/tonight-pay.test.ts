import { dayOf } from '@cine/contract/game/local-days';
import { expect } from 'chai';
import { noProgress, type Progress } from '../../live/data/use-progress.ts';
import { tonightPay } from './tonight-pay.ts';

/** A Thursday evening in Paris. */
const now = Date.parse('2026-12-10T19:00:00Z');
const movie = { runtime: 96 };
const paris = { timeZone: 'Europe/Paris' };
const progressOf = (changes: Partial<Progress> = {}): Progress => ({
  ...noProgress,
  ...changes,
});
const paidOn = (...dates: string[]): Progress['paid'] =>
  dates.map((date, index) => ({
    source: `movie:${index}`,
    reward: 'movie',
    sequence: 0,
    date,
    xp: 51,
    coins: 20,
    taken: null,
  }));

describe('What a movie tonight would earn', () => {
  it('is more with others, and most as the week’s first', () => {
    expect(tonightPay(progressOf(), movie, false, paris, now)).to.deep.equal({
      xp: 51,
      coins: 20,
      streak: 1,
    });
    expect(tonightPay(progressOf(), movie, true, paris, now)).to.deep.equal({
      xp: 81 + 100,
      coins: 70,
      streak: 1,
    });
    const weeks = { older: [dayOf('2026-11-30')], recent: [] };
    expect(tonightPay(progressOf({ weeks }), movie, true, paris, now).xp).to.equal(81 + 110);
    const thisWeek = { older: [dayOf('2026-12-07')], recent: [] };
    expect(tonightPay(progressOf({ weeks: thisWeek }), movie, true, paris, now).xp).to.equal(81);
  });

  it('grows with the streak, and ends where the day’s movies are used up', () => {
    const days = { older: [dayOf('2026-12-08'), dayOf('2026-12-09')], recent: [] };
    expect(tonightPay(progressOf({ days }), movie, false, paris, now)).to.deep.equal({
      xp: 53,
      coins: 20,
      streak: 3,
    });
    const today = '2026-12-10';
    const paid = paidOn(today, today, today);
    expect(tonightPay(progressOf({ paid }), movie, false, paris, now)).to.include({ xp: 0, coins: 0 });
  });

  it('is half after the week’s first four, and a quarter for a short movie', () => {
    const paid = paidOn('2026-12-07', '2026-12-07', '2026-12-08', '2026-12-09', '2026-12-06');
    expect(tonightPay(progressOf({ paid }), movie, false, paris, now)).to.include({ xp: 25, coins: 10 });
    expect(tonightPay(progressOf(), { runtime: 20 }, false, paris, now)).to.include({ xp: 12, coins: 5 });
  });
});
