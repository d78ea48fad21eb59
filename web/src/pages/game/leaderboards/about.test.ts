import { expect } from 'chai';
import { nextWeek } from './about.ts';

describe('The week of a board', () => {
  it('ends on Monday at midnight UTC', () => {
    const monday = Date.parse('2026-12-14T00:00:00Z');
    expect(nextWeek(Date.parse('2026-12-07T00:00:00Z'))).to.equal(monday);
    expect(nextWeek(Date.parse('2026-12-13T23:59:59Z'))).to.equal(monday);
    expect(nextWeek(monday)).to.equal(Date.parse('2026-12-21T00:00:00Z'));
  });
});
