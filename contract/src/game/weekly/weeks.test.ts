import { expect } from 'chai';
import { mondaysDue } from './weeks.ts';

describe('Weeks of challenges', () => {
  it('are due from the Sunday before, ten hours before Monday begins anywhere', () => {
    const at = (instant: string) => mondaysDue(Date.parse(instant));
    expect(at('2026-11-21T23:59:59Z')).to.deep.equal(['2026-11-16']);
    expect(at('2026-11-22T00:00:00Z')).to.deep.equal(['2026-11-16', '2026-11-23']);
    expect(at('2026-11-23T00:00:00Z')).to.deep.equal(['2026-11-23']);
  });
});
