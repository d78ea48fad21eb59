import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { zoned } from '#platform/time/zoned.ts';
import { quietUntil } from './quiet-hours.ts';

const zones = [
  'Europe/Paris',
  'America/New_York',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
];
const zone = fc.constantFrom(...zones);
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') });
const clockOf = (total: number) =>
  `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
const hours = fc
  .uniqueArray(minutes, { minLength: 2, maxLength: 2 })
  .map(([from, until]) => ({ from: clockOf(from!), until: clockOf(until!) }));
const shownAt = (at: number, timeZone: string) => zoned(at, timeZone).toPlainTime().toString().slice(0, 5);

/** Whether clocks of the zone change within two days around an instant. */
const changesAround = (at: number, timeZone: string) =>
  zoned(at - 2 * day, timeZone).offsetNanoseconds !== zoned(at + 2 * day, timeZone).offsetNanoseconds;

describe('Quiet hours', () => {
  it('are exactly the times between that clocks show, also over midnight', () => {
    fc.assert(
      fc.property(instant, hours, zone, (now, { from, until }, timeZone) => {
        fc.pre(!changesAround(now, timeZone));
        const time = shownAt(now, timeZone);
        const isBetween = from < until ? from <= time && time < until : time >= from || time < until;
        expect(quietUntil(now, { from, until }, timeZone) !== null).to.equal(isBetween);
      }),
    );
  });

  it('end within a day and an hour, at the time that clocks then show, and are quiet until then', () => {
    fc.assert(
      fc.property(
        instant,
        hours,
        zone,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (now, each, timeZone, part) => {
          const end = quietUntil(now, each, timeZone);
          if (end === null) return;
          expect(end - now).to.be.within(1, day + hour);
          if (!changesAround(now, timeZone)) expect(shownAt(end, timeZone)).to.equal(each.until);
          const between = Math.floor(now + (end - 1 - now) * part);
          expect(quietUntil(between, each, timeZone)).to.equal(end);
          expect(quietUntil(end, each, timeZone)).to.not.equal(end);
        },
      ),
    );
  });

  it('end an hour sooner in the night that clocks go forward, and later in the one they go back', () => {
    const night = { from: '22:00', until: '08:00' };
    const lasts = (evening: string) => {
      const began = Date.parse(evening);
      return (quietUntil(began, night, 'Europe/Paris')! - began) / hour;
    };
    expect(lasts('2026-03-28T22:00:00+01:00')).to.equal(9);
    expect(lasts('2026-06-28T22:00:00+02:00')).to.equal(10);
    expect(lasts('2026-10-24T22:00:00+02:00')).to.equal(11);
  });

  it('that begin in the hour that clocks skip begin with the next', () => {
    const hours = { from: '02:30', until: '04:00' };
    const skipped = Date.parse('2026-03-29T01:00:00Z');
    expect(quietUntil(skipped, hours, 'Europe/Paris')).to.equal(null);
    expect(quietUntil(skipped + 30 * minute, hours, 'Europe/Paris')).to.equal(skipped + hour);
  });

  it('that end in the hour that clocks show twice end the first time', () => {
    const hours = { from: '23:00', until: '02:30' };
    const end = Date.parse('2026-10-25T02:30:00+02:00');
    expect(quietUntil(end - minute, hours, 'Europe/Paris')).to.equal(end);
    expect(quietUntil(end + hour - minute, hours, 'Europe/Paris')).to.equal(null);
  });

  it('are none without hours', () => {
    fc.assert(fc.property(instant, zone, (now, timeZone) => quietUntil(now, null, timeZone) === null));
  });
});
