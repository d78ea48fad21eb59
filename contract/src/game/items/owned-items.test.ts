import { expect } from 'chai';
import { milestones } from '../milestones.ts';
import { allItems } from './all-items.ts';
import { findItem, houseEquipment, ownedItems } from './owned-items.ts';

describe('What a character has', () => {
  it('is a weapon and armour of the house’s, which it wears at first', () => {
    expect(ownedItems([], {}).map(({ id }) => id)).to.deep.equal(['house-torch', 'house-jacket']);
    expect(houseEquipment).to.deep.equal({ weapon: 'house-torch', armor: 'house-jacket' });
  });

  it('is every item of its player’s milestones, too, and no other', () => {
    for (const { level, items } of milestones) {
      const brought = ownedItems([level], {}).slice(ownedItems([], {}).length);
      expect(brought.map(({ id }) => id)).to.have.members([...items]);
    }
  });

  it('is what it bought, too', () => {
    const bought = { 'crew-pass': {}, 'nothing-here': {} };
    expect(ownedItems([], bought).map(({ id }) => id)).to.deep.equal([
      'house-torch',
      'house-jacket',
      'crew-pass',
    ]);
  });

  it('is known by its id', () => {
    for (const item of allItems) expect(findItem(item.id)).to.equal(item);
    for (const id of ['nothing-here', 'constructor', '__proto__']) expect(findItem(id)).to.equal(null);
  });
});
