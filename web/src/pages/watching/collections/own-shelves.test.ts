import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { expect } from 'chai';
import { ownShelves } from './own-shelves.ts';

const user = { uid: 'lea', name: 'Léa' };

function view(collection: string, uid = user.uid): CollectionView {
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
    owner: { kind: 'user', uid, name: uid },
    role: uid === user.uid ? 'owner' : 'editor',
    changedAt: '2026-11-20T12:00:00.000Z',
  };
}

describe('The page of somebody’s collections', () => {
  it('has the standing ones first, also those that are empty', () => {
    const { standing, made, together } = ownShelves([view('shelf')], user, 3);
    expect(standing.map(({ collection, total }) => [collection, total])).to.deep.equal([
      ['watchlist', 3],
      ['likes', 0],
      ['shelf', 5],
    ]);
    expect([...made, ...together]).to.deep.equal([]);
  });

  it('tells those that the user made from those of others', () => {
    const all = [view('westerns'), view('user.tom.likes', 'tom'), view('watchlist')];
    const { made, together } = ownShelves(all, user, 0);
    expect(made.map(({ collection }) => collection)).to.deep.equal(['westerns']);
    expect(together.map(({ collection }) => collection)).to.deep.equal(['user.tom.likes']);
  });
});
