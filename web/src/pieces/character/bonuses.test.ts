import { fighterOf } from '@cine/combat';
import { nothingAllotted } from '@cine/contract/game/characters/points';
import { allItems } from '@cine/contract/game/items/all-items';
import { expect } from 'chai';
import { bonusesOf } from './bonuses.ts';

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
});
