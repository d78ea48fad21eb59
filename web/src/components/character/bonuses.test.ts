import { fighterOf } from '@cine/combat';
import { nothingAllotted } from '@cine/contract/game/characters/points';
import { allItems } from '@cine/contract/game/items/all-items';
import { findItem } from '@cine/contract/game/items/owned-items';
import { expect } from 'chai';
import { bonusesOf, changesBy } from './bonuses.ts';

describe('An item’s bonuses', () => {
  it('are named as duels count them', () => {
    for (const item of allItems) {
      const { stats, weaponBonus, armorBonus } = fighterOf(
        { starting: nothingAllotted, allotted: nothingAllotted },
        [item],
      );
      const counted = { ...stats, attack: weaponBonus, protection: armorBonus };
      const named = Object.fromEntries(bonusesOf(item).map(({ of, points }) => [of, points]));
      const some = Object.entries(counted).filter(([, points]) => points > 0);
      expect(named, item.id).to.deep.equal(Object.fromEntries(some));
    }
  });

  it('are compared with what is worn, also where that gives something else', () => {
    const item = (id: string) => findItem(id)!;
    const named = (id: string, worn: string | null) =>
      Object.fromEntries(
        changesBy(item(id), worn === null ? null : item(worn)).map(({ of, points }) => [of, points]),
      );
    expect(named('house-torch', 'custard-pie')).to.deep.equal({ attack: -1, charisma: -1 });
    expect(named('custard-pie', 'house-torch')).to.deep.equal({ attack: 1, charisma: 1 });
    expect(named('boom-pole', 'custard-pie')).to.deep.equal({ agility: 2, charisma: -1 });
    expect(named('popcorn-apron', null)).to.deep.equal({ protection: 6, charisma: 1 });
    expect(named('popcorn-apron', 'popcorn-apron')).to.deep.equal({});
  });
});
