import { dateOf, dayOf } from '@cine/contract/game/local-days';
import type { Advance } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import type { WeekChallenge } from '#components/challenge/weekly/week-challenges.ts';
import { noProgress, type Progress } from '#data/queries/use-progress.ts';
import { type TonightMovie, tonightPay } from './tonight-pay.ts';

/** A Thursday evening in Paris. */
const now = Date.parse('2026-12-10T19:00:00Z');
const today = '2026-12-10';
const paris = { timeZone: 'Europe/Paris' };
const alone = null;
const hosting = (members: number) => ({ sessionId: 'evening', members, hosted: true });
const movie: TonightMovie = { movieId: 391, runtime: 96, paidOn: null, advances: [], weekly: [] };
const progressOf = (changes: Partial<Progress> = {}): Progress => ({ ...noProgress, ...changes });

/** What the player would earn, with a movie recorded on each of the dates in `before`. */
function payOf(
  changes: Partial<TonightMovie> = {},
  {
    progress = {},
    company = alone,
    before = [],
  }: { progress?: Partial<Progress>; company?: ReturnType<typeof hosting> | null; before?: string[] } = {},
) {
  const weekMovies = before.map((date, at) => ({ movieId: at + 1, date, onTime: true }));
  return tonightPay(progressOf(progress), { ...movie, ...changes }, company, weekMovies, paris, now);
}

const days = (...dates: string[]) => ({ older: dates.map(dayOf), recent: [] });

describe('What a movie tonight would earn', () => {
  it('is more with others and most as the week’s first, and says so to somebody alone', () => {
    expect(payOf()).to.deep.equal({
      xp: 51,
      coins: 20,
      streak: 1,
      steps: [],
      unpaid: null,
      inCompany: 81 + 100,
    });
    const together = payOf({}, { company: hosting(1) });
    expect(together).to.include({ xp: 81 + 100, coins: 70, inCompany: null });
    const week = (...mondays: string[]) => ({ progress: { weeks: days(...mondays) }, company: hosting(1) });
    expect(payOf({}, week('2026-11-30')).xp).to.equal(81 + 110);
    expect(payOf({}, week('2026-12-07')).xp).to.equal(81);
  });

  it('has the host’s pay, twice a week', () => {
    expect(payOf({}, { company: hosting(2) })).to.include({ xp: 81 + 100 + 15, coins: 85 });
    const evening = (id: string) => ({
      source: `session:${id}`,
      reward: 'evening' as const,
      sequence: 0,
      date: '2026-12-08',
      xp: 15,
      coins: 15,
      taken: null,
    });
    const paid = [evening('one'), evening('two')];
    expect(payOf({}, { company: hosting(2), progress: { paid } }).xp).to.equal(81 + 100);
    expect(payOf({}, { company: hosting(2), progress: { paid: [evening('evening')] } }).xp).to.equal(
      81 + 100,
    );
  });

  it('grows with the streak, is half after the week’s first four, and a quarter for a short movie', () => {
    const progress = { days: days('2026-12-08', '2026-12-09') };
    expect(payOf({}, { progress })).to.include({ xp: 53, streak: 3 });
    const before = ['2026-12-07', '2026-12-07', '2026-12-08', '2026-12-09'];
    expect(payOf({}, { before })).to.include({ xp: 25, coins: 10, unpaid: null });
    expect(payOf({ runtime: 20 })).to.include({ xp: 12, coins: 5 });
  });

  it('has what the player’s character adds, and for another record of an evening what it added to the first', () => {
    const progress = { bonus: { intelligence: 8, charisma: 20 } };
    expect(payOf({}, { progress })).to.include({ xp: 53, coins: 20, inCompany: 84 + 100 });
    const hosted = payOf({}, { company: hosting(2), progress });
    expect(hosted).to.include({ xp: 84 + 100 + 15, coins: 36 + 40 + 18 });
    const paid = [
      {
        source: 'movie:391',
        reward: 'movie' as const,
        sequence: 0,
        date: today,
        taken: null,
        xp: 51,
        coins: 20,
        base: 50,
      },
    ];
    expect(payOf({}, { company: hosting(1), progress: { ...progress, paid } })).to.include({
      xp: 81 - 51 + 100,
      coins: 10 + 40,
    });
  });

  it('is nothing, and says why, for a custom movie, one watched this year, and beyond the day’s and the week’s', () => {
    const nothing = (unpaid: string) => ({ xp: 0, coins: 0, unpaid });
    expect(payOf({ movieId: 2 ** 40 })).to.include(nothing('custom'));
    expect(payOf({ paidOn: '2026-02-01' })).to.include(nothing('again'));
    expect(payOf({ paidOn: dateOf(dayOf(today) - 365) })).to.include({ xp: 51, unpaid: null });
    expect(payOf({}, { before: [today, today, today] })).to.include(nothing('day'));
    const week = ['07', '07', '07', '08', '08', '08', '09'].map((day) => `2026-12-${day}`);
    expect(payOf({}, { before: week })).to.include(nothing('week'));
  });

  it('has the challenges that it completes, of the week too, and what is left of the week for one that a member made', () => {
    const advance = (challengeId: string, count: number): Advance => ({
      uid: 'lea',
      challengeId,
      titles: {},
      count,
      target: 3,
      completes: count === 3,
      xpReward: 120,
    });
    const weekly = {
      id: 'weekly-2026-12-07-hats',
      titles: {},
      targetCount: 2,
      xpReward: 160,
      moviesWatched: [7],
    } as unknown as WeekChallenge;
    const made = { challenge: { id: 'made', makerId: 'tom' } } as Progress['challenges'][string];
    const pay = payOf(
      { advances: [advance('noir', 2), advance('old-west', 3), advance('made', 3)], weekly: [weekly] },
      { progress: { challenges: { made } } },
    );
    expect(pay).to.include({ xp: 51 + 120 + 50 + 160, coins: 20 + 60 + 80 });
    const steps = pay.steps.map(({ challengeId, count, target }) => `${challengeId} ${count}/${target}`);
    expect(steps).to.deep.equal(['old-west 3/3', 'made 3/3', `${weekly.id} 2/2`, 'noir 2/3']);
    // The day's seventh counts for nothing.
    const seventh = { before: Array.from({ length: 6 }, () => today) };
    expect(payOf({ advances: [advance('old-west', 3)], weekly: [weekly] }, seventh)).to.deep.include({
      xp: 0,
      steps: [],
      unpaid: 'uncounted',
    });
    expect(payOf({ weekly: [{ ...weekly, moviesWatched: [391] }] }).steps).to.deep.equal([]);
    expect(payOf({ weekly: [{ ...weekly, moviesWatched: [7, 8] }] }).steps).to.deep.equal([]);
  });
});
