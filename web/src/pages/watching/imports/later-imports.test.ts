import { expect } from 'chai';
import { laterImports } from './later-imports.ts';

const none = { watches: 0, ratings: 0, watchlist: 0, listed: 0, likes: 0, notes: 0, owned: 0 };
const made = (importId: string, state: 'applied' | 'undone' = 'applied') => ({
  ...{ importId, state, source: 'trakt' as const, at: '2026-11-01T00:00:00.000Z' },
  ...{ counts: none, undoUntil: null },
});

describe('An import that is to be undone', () => {
  const all = [made('third'), made('second', 'undone'), made('first')];
  const after = (importId: string) => laterImports(all, importId).map((each) => each.importId);

  it('takes from those after it that stand, and from no others', () => {
    expect(after('first')).to.deep.equal(['third']);
    expect(after('third')).to.deep.equal([]);
  });
});
