import { expect } from 'chai';
import { collectionPlace, pathOfCollection } from './collection-place.ts';

describe('The address of a collection', () => {
  it('is an id for one’s own', () => {
    expect(collectionPlace('westerns', 'lea')).to.deep.equal({
      owner: { kind: 'user', uid: 'lea' },
      id: 'westerns',
      path: 'users/lea/collections/westerns',
    });
  });

  it('names the owner of another user’s, and the group of a group’s', () => {
    expect(collectionPlace('user.tom.westerns', 'lea')).to.deep.equal({
      owner: { kind: 'user', uid: 'tom' },
      id: 'westerns',
      path: 'users/tom/collections/westerns',
    });
    expect(collectionPlace('group.friday.watchlist', 'lea')).to.deep.equal({
      owner: { kind: 'group', groupId: 'friday' },
      id: 'watchlist',
      path: 'groups/friday/collections/watchlist',
    });
  });

  it('leads to its page; one’s own watchlist has another', () => {
    expect(pathOfCollection('watchlist')).to.equal('/list');
    expect(pathOfCollection('shelf')).to.equal('/collections/shelf');
    expect(pathOfCollection('group.friday.watchlist')).to.equal('/collections/group.friday.watchlist');
  });
});
