import { itemCategories } from '@cine/contract/game/items/item';
import { type CharacterView, equipItem, unequipItem } from '@cine/contract/operations/game/characters';
import { useEffect, useRef } from 'react';
import type { EquippedItems } from '#components/character/equipment-of.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import type { ChangeCharacter } from '../use-character.ts';

/** What a character wears, and how to change it. */
export function useWornItems({ equipped }: CharacterView, changeBy: ChangeCharacter) {
  // A change that waited for another begins with what that one left.
  const latest = useRef<EquippedItems>(equipped);
  useEffect(() => {
    latest.current = equipped;
  }, [equipped]);

  async function wear(items: EquippedItems): Promise<void> {
    for (const category of itemCategories) {
      const itemId = items[category];
      if (itemId === latest.current[category]) continue;
      const after =
        itemId === undefined
          ? await changeBy(unequipItem, { category })
          : await changeBy(equipItem, { itemId });
      latest.current = after.equipped;
    }
  }

  return useLatestChange<EquippedItems>(equipped, wear, isSame);
}

function isSame(one: EquippedItems, other: EquippedItems): boolean {
  return itemCategories.every((category) => one[category] === other[category]);
}
