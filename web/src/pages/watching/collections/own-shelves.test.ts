import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { expect } from 'chai';
import { filledShelves, ownShelves } from './own-shelves.ts';

const uid = 'lea';

function view(collection: string, ownerId = uid): CollectionView {
  return {
    collection,
    name: collection,
    description: null,
    cover: null,
    order: 'added',
    visibility: 'private',
    rules: null,
    total: 5,
    editors: [],
    owner: { kind: 'user', uid: ownerId, name: ownerId },
    role: ownerId === uid ? 'owner' : 'editor',
    changedAt: '2026-11-20T12:00:00.000Z',
  };
}

describe('The page of somebody’s collections', () => {
  it('has the standing ones first, with what this device knows of the watchlist', () => {
    const all = ['shelf', 'watchlist', 'likes'].map((collection) => view(collection));
    const { standing, made, together } = ownShelves(all, uid, 3);
    expect(standing.map(({ collection, total }) => [collection, total])).to.deep.equal([
      ['watchlist', 3],
      ['likes', 5],
      ['shelf', 5],
    ]);
    expect([...made, ...together]).to.deep.equal([]);
  });

  it('tells those that the user made from those of others', () => {
    const all = [view('westerns'), view('user.tom.likes', 'tom'), view('watchlist')];
    const { made, together } = ownShelves(all, uid, 0);
    expect(made.map(({ collection }) => collection)).to.deep.equal(['westerns']);
    expect(together.map(({ collection }) => collection)).to.deep.equal(['user.tom.likes']);
  });

  it('has for a guest only those with movies, as an import leaves them', () => {
    const all = [view('likes'), { ...view('shelf'), total: 0 }, view('westerns'), view('watchlist')];
    const { standing, made } = filledShelves(ownShelves(all, uid, 0));
    expect([...standing, ...made].map(({ collection }) => collection)).to.deep.equal(['likes', 'westerns']);
  });
});
