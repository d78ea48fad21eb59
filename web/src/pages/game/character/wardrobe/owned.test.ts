import { allItems } from '@cine/contract/game/items/all-items';
import { itemCategories } from '@cine/contract/game/items/item';
import { expect } from 'chai';
import { itemsOf, nextOf } from './owned.ts';

describe('The items of a category', () => {
  const owned = ['steel-sword', 'house-torch', 'house-jacket', 'from-a-newer-version'];

  it('are those that a character has', () => {
    expect(itemsOf('weapon', owned).map(({ id }) => id)).to.deep.equal(['house-torch', 'steel-sword']);
    expect(itemsOf('pet', owned)).to.deep.equal([]);
  });

  it('lead to the one of the lowest level that is still to come', () => {
    expect(nextOf('weapon', owned)).to.deep.include({ level: 5 });
    expect(nextOf('helmet', owned)).to.deep.include({ level: 30 });
    const all = allItems.map(({ id }) => id);
    for (const category of itemCategories) expect(nextOf(category, all)).to.equal(null);
  });
});
