import { expect } from 'chai';
import { entryOf } from '../entry.test-support.ts';
import { inManualOrder, inSortedOrder } from './shown-order.ts';

describe('The order in which others are shown a collection', () => {
  const entry = (movieId: number, addedAt: number, title: string, year: number | null) => {
    const made = entryOf(movieId, { addedAt });
    return { ...made, card: { ...made.card, title, titles: { fr: `${9 - movieId} ${title}` }, year } };
  };
  const entries = [entry(1, 100, 'B', 1979), entry(2, 300, 'A', null), entry(3, 200, 'C', 2018)];
  const ids = (all: readonly { movieId: number }[]) => all.map(({ movieId }) => movieId);

  it('is that by hand, then what was added last', () => {
    expect(ids(inManualOrder(entries, [3, 9]))).to.deep.equal([3, 2, 1]);
    expect(ids(inManualOrder(entries, [1, 3, 2]))).to.deep.equal([1, 3, 2]);
  });

  it('is that of titles in the reader’s language, or of years, with those unknown last', () => {
    expect(ids(inSortedOrder(entries, 'title', 'en'))).to.deep.equal([2, 1, 3]);
    expect(ids(inSortedOrder(entries, 'title', 'fr'))).to.deep.equal([3, 2, 1]);
    expect(ids(inSortedOrder(entries, 'year', 'en'))).to.deep.equal([3, 1, 2]);
    expect(ids(inSortedOrder(entries, 'added', 'en'))).to.deep.equal([2, 3, 1]);
  });
});
