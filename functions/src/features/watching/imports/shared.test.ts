import { expect } from 'chai';
import type { Statement } from '../statements/index.ts';
import { inheritedCounts, isShared } from './shared.ts';

const day = (year: number) => ({ date: `${year}-05-04` });
const statement = (by: number, says: Partial<Statement>): Statement => ({ movieId: 391, by, ...says });

describe('What an undone import shared with others', () => {
  const rating = { value: 90, at: day(2014) };
  const first = statement(1, { watched: [day(2014), day(2015)], rating, liked: { at: null } });
  const same = statement(2, { watched: [day(2015), day(2016)], rating });

  it('is what both say, whichever is undone', () => {
    expect(isShared(first, [same])).to.equal(true);
    expect(isShared(same, [first])).to.equal(true);
    expect(isShared(first, [])).to.equal(false);
    expect(isShared(statement(1, { liked: { at: null } }), [same])).to.equal(false);
  });

  it('counts as the next import’s, which had it as known, and as nobody else’s', () => {
    const later = { ...same, by: 3 };
    const gained = inheritedCounts(first, [same, later], true);
    expect(gained.get(2)).to.include({ watches: 1, ratings: 1, likes: 0 });
    expect(gained.get(3)).to.include({ watches: 0, ratings: 0 });
    expect([...inheritedCounts(later, [first, same], true)]).to.deep.equal([]);
  });

  it('counts as nobody’s where it was here besides: rated, recorded or collected', () => {
    expect(inheritedCounts(first, [same], false).get(2)!.ratings).to.equal(0);
    const wish = statement(1, { wanted: true, plays: 1, recorded: 1, held: ['watchlist'] });
    const gained = inheritedCounts(wish, [statement(2, { wanted: true, plays: 1 })], true);
    expect(gained.get(2)).to.include({ watches: 0, watchlist: 0 });
  });
});
