import { dayOf } from '@cine/contract/game/local-days';
import { expect } from 'chai';
import { streakToday } from './streak-today.ts';

/** Kept on some dates in a time zone. */
const kept = (timeZone: string, ...dates: string[]) => ({
  timeZone,
  days: {
    older: dates.slice(0, 1).map(dayOf),
    recent: dates.slice(1).map((date) => ({ at: dayOf(date), by: [] })),
  },
});
const at = (instant: string) => Date.parse(instant);

describe('A streak on the home page', () => {
  it('stands by the date in the time zone of the account', () => {
    const evening = at('2026-12-10T22:30:00Z');
    const inParis = kept('Europe/Paris', '2026-12-09', '2026-12-10');
    expect(streakToday(inParis, evening)).to.include({ length: 2, state: 'kept' });
    // Half past one of the 11th in Moscow.
    const inMoscow = kept('Europe/Moscow', '2026-12-09', '2026-12-10');
    expect(streakToday(inMoscow, evening)).to.include({
      length: 2,
      state: 'open',
      tonight: 3,
      freezes: false,
    });
  });

  it('says that the week’s freeze would keep it after a missed day', () => {
    const player = kept('Europe/Paris', '2026-12-07', '2026-12-08');
    expect(streakToday(player, at('2026-12-10T12:00:00Z'))).to.include({ state: 'open', freezes: true });
    expect(streakToday(player, at('2026-12-11T12:00:00Z'))).to.include({ length: 0, state: 'none' });
  });

  it('is none for a player who hasn’t begun', () => {
    expect(streakToday(null)).to.include({ length: 0, best: 0, state: 'none' });
  });
});
