import { expect } from 'chai';
import fc from 'fast-check';
import { byDay, nameOfDay } from './by-day.ts';

describe('Notifications by day', () => {
  it('keep their order, and begin a day when clocks of the zone do', () => {
    const at = (instant: string) => Date.parse(instant);
    const all = ['2026-12-10T23:30:00Z', '2026-12-10T22:30:00Z', '2026-12-10T01:00:00Z'].map(at);
    expect(
      byDay(all, (each) => each, 'Europe/Paris').map(({ day, items }) => [day, items.length]),
    ).to.deep.equal([
      ['2026-12-11', 1],
      ['2026-12-10', 2],
    ]);
    expect(byDay(all, (each) => each, 'UTC').map(({ day }) => day)).to.deep.equal(['2026-12-10']);
  });

  it('are all there, each day once', () => {
    const zone = fc.constantFrom('Europe/Paris', 'Asia/Tokyo', 'America/New_York');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1.7e12, max: 1.9e12 })), zone, (instants, timeZone) => {
        const sorted = instants.toSorted((a, b) => b - a);
        const days = byDay(sorted, (each) => each, timeZone);
        expect(days.flatMap(({ items }) => items)).to.deep.equal(sorted);
        expect(new Set(days.map(({ day }) => day)).size).to.equal(days.length);
      }),
    );
  });

  it('name today and yesterday, and other days by their date', () => {
    expect(nameOfDay('2026-12-10', '2026-12-10', 'fr')).to.equal('Aujourd’hui');
    expect(nameOfDay('2026-12-09', '2026-12-10', 'en')).to.equal('Yesterday');
    expect(nameOfDay('2026-12-01', '2026-12-10', 'ru')).to.equal('Вторник, 1 декабря');
  });
});
