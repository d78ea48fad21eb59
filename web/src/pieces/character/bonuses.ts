import { type StatName, statNames } from '@cine/contract/game/characters/classes';
import type { Item, ItemCategory } from '@cine/contract/game/items/item';

/** What an item adds to: a stat, or what counts apart, the attacks of a weapon and the protection of armour. */
export type Bonus = { of: StatName | 'attack' | 'protection'; points: number };

/** What an item adds, as it counts. */
export function bonusesOf({ category, bonuses }: Pick<Item, 'category' | 'bonuses'>): Bonus[] {
  return statNames.flatMap((name) => {
    const points = bonuses[name] ?? 0;
    return points === 0 ? [] : [{ of: countsAs(category, name), points }];
  });
}

function countsAs(category: ItemCategory, name: StatName): Bonus['of'] {
  if (category === 'weapon' && name === 'strength') return 'attack';
  const protects = category === 'armor' || category === 'helmet';
  return protects && name === 'endurance' ? 'protection' : name;
}
