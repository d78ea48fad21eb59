import { expect } from 'chai';
import { isInNight, nextWeek } from './about.ts';

describe('The week of a board', () => {
  it('ends on Monday at midnight UTC', () => {
    const monday = Date.parse('2026-12-14T00:00:00Z');
    expect(nextWeek(Date.parse('2026-12-07T00:00:00Z'))).to.equal(monday);
    expect(nextWeek(Date.parse('2026-12-13T23:59:59Z'))).to.equal(monday);
    expect(nextWeek(monday)).to.equal(Date.parse('2026-12-21T00:00:00Z'));
  });

  it('begins in the night until six in the morning, on the device’s clock', () => {
    const at = (hour: number, minute: number) => new Date(2026, 11, 14, hour, minute);
    expect([at(0, 0), at(5, 59), at(6, 0), at(16, 0)].map(isInNight)).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });
});
