import { expect } from 'chai';
import fc from 'fast-check';
import { day, hour, minute } from '../time.ts';
import { instantOf } from './local-clock.ts';
import { instantIn, withZone, type Zones, zoneAt } from './zone-history.ts';

const names = ['Europe/Paris', 'Asia/Tokyo', 'America/New_York', 'Pacific/Honolulu', 'Pacific/Auckland'];
const noon = Date.parse('2026-11-26T12:00:00Z');
const today = Math.floor(noon / day);

describe('A minute of a day for somebody who travels', () => {
  const paris: Zones = [{ timeZone: 'Europe/Paris', since: 0 }];

  it('is where they are by then, and of two the last one', () => {
    const toHonolulu = withZone(paris, 'Pacific/Honolulu', noon);
    expect(instantIn(toHonolulu, today, 9 * 60)).to.equal(Date.parse('2026-11-26T19:00:00Z'));
    expect(instantIn(paris, today, 20 * 60)).to.equal(Date.parse('2026-11-26T19:00:00Z'));
  });

  it('that their clocks went past is the moment of the change, and no later hour of where they were', () => {
    const toTokyo = withZone(paris, 'Asia/Tokyo', noon);
    expect(instantIn(toTokyo, today, 20 * 60)).to.equal(noon);
    expect(instantIn(toTokyo, today + 1, 20 * 60)).to.equal(Date.parse('2026-11-27T11:00:00Z'));
  });

  it('is shown by the clock of the zone that counts then, or passed by a change of zones', () => {
    const moves = fc.array(
      fc.record({ to: fc.constantFrom(...names), afterHours: fc.integer({ min: 0, max: 70 }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        moves,
        fc.integer({ min: -2, max: 8 }),
        fc.integer({ min: 0, max: 1439 }),
        (all, at, of) => {
          let now = noon;
          let zones = paris;
          for (const { to, afterHours } of all) {
            now += afterHours * hour + minute;
            zones = withZone(zones, to, now);
          }
          const instant = instantIn(zones, today + at, of);
          const isShown = instantOf(today + at, of, zoneAt(zones, instant)) === instant;
          expect(isShown || zones.some(({ since }) => since === instant)).to.equal(true);
        },
      ),
    );
  });
});
