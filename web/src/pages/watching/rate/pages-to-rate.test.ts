import { expect } from 'chai';
import { isWhole, type Listed, pageAfter } from './pages-to-rate.ts';

describe('Movies to rate', () => {
  const listed = (nextCursor: string | null, isOfThisYear: boolean): Listed => ({
    movies: [],
    nextCursor,
    thisYear: 2026,
    isOfThisYear,
  });

  it('begin with movies of former years, and end with this year’s', () => {
    expect(pageAfter(null, 2026).input).to.deep.equal({ toYear: 2025 });
    expect(pageAfter(listed('a', false), 2026).input).to.deep.equal({ toYear: 2025, cursor: 'a' });
    expect(pageAfter(listed(null, false), 2026).input).to.deep.equal({ fromYear: 2026 });
    expect(pageAfter(listed('b', true), 2026).input).to.deep.equal({ fromYear: 2026, cursor: 'b' });
  });

  it('are all listed once this year’s are', () => {
    expect([listed(null, false), listed('b', true), listed(null, true)].map(isWhole)).to.deep.equal([
      false,
      false,
      true,
    ]);
  });

  it('keep their years where a year begins meanwhile', () => {
    expect(pageAfter(listed('a', false), 2027)).to.deep.include({ thisYear: 2026, isOfThisYear: false });
  });
});
