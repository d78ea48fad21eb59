import { expect } from 'chai';
import { isWeekOpen, mondaysDue } from './weeks.ts';

describe('Weeks of challenges', () => {
  it('are due from the Sunday before, ten hours before Monday begins anywhere', () => {
    const at = (instant: string) => mondaysDue(Date.parse(instant));
    expect(at('2026-11-21T23:59:59Z')).to.deep.equal(['2026-11-16']);
    expect(at('2026-11-22T00:00:00Z')).to.deep.equal(['2026-11-16', '2026-11-23']);
    expect(at('2026-11-23T00:00:00Z')).to.deep.equal(['2026-11-23']);
  });

  it('are open until the second Sunday begins in UTC', () => {
    const open = (instant: string) => isWeekOpen('2026-11-23', Date.parse(instant));
    expect([open('2026-11-23T00:00:00Z'), open('2026-12-06T00:00:00Z')]).to.deep.equal([true, true]);
    expect(open('2026-12-06T00:00:00.001Z')).to.equal(false);
  });
});
