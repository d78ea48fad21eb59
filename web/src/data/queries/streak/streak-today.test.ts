import { dayOf } from '@cine/contract/game/local-days';
import { expect } from 'chai';
import { streakToday } from './streak-today.ts';

/** Kept on some dates. */
const keptOn = (...dates: string[]) => ({
  days: {
    older: dates.slice(0, 1).map(dayOf),
    recent: dates.slice(1).map((date) => ({ at: dayOf(date), by: [] })),
  },
  short: { days: [], at: null },
});
const at = (instant: string) => Date.parse(instant);
const paris = { timeZone: 'Europe/Paris' };

describe('A streak on the home page', () => {
  it('stands by the date in the time zone of the account', () => {
    const evening = at('2026-12-10T22:30:00Z');
    const player = keptOn('2026-12-09', '2026-12-10');
    expect(streakToday(player, paris, evening)).to.include({ length: 2, state: 'kept' });
    // Half past one of the 11th in Moscow.
    expect(streakToday(player, { timeZone: 'Europe/Moscow' }, evening)).to.include({
      length: 2,
      state: 'open',
      tonight: 3,
      freezes: false,
    });
  });

  it('says that the week’s freeze would keep it after a missed day', () => {
    const player = keptOn('2026-12-07', '2026-12-08');
    expect(streakToday(player, paris, at('2026-12-10T12:00:00Z'))).to.include({
      state: 'open',
      freezes: true,
    });
    expect(streakToday(player, paris, at('2026-12-11T12:00:00Z'))).to.include({ length: 0, state: 'none' });
  });

  it('goes on over a date that a flight since the last movie cut short', () => {
    const player = keptOn('2026-12-08', '2026-12-09');
    const flown = at('2026-12-10T05:00:00Z');
    const travelled = {
      timeZone: 'Pacific/Kiritimati',
      zones: [
        { timeZone: 'Pacific/Honolulu', since: 0 },
        { timeZone: 'Pacific/Kiritimati', since: flown },
      ] as [{ timeZone: string; since: number }, { timeZone: string; since: number }],
    };
    // The 11th in Kiritimati; the 10th began there at seven in the evening.
    const now = at('2026-12-10T20:00:00Z');
    expect(streakToday(player, travelled, now)).to.include({ state: 'open', freezes: false, tonight: 3 });
  });

  it('is none for a player who hasn’t begun', () => {
    expect(streakToday(null, paris)).to.include({ length: 0, best: 0, state: 'none' });
  });
});
