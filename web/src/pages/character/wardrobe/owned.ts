import { type StatName, statNames } from '@cine/contract/game/characters/classes';
import { allItems } from '@cine/contract/game/items/all-items';
import type { Item, ItemCategory } from '@cine/contract/game/items/item';

/** The items of a category that a character has, in the order of all items; those that this dashboard doesn't know are left out. */
export function itemsOf(category: ItemCategory, owned: readonly string[]): Item[] {
  return allItems.filter((item) => item.category === category && owned.includes(item.id));
}

/** What the next level that brings an item of a category brings; null if none does. */
export function nextOf(
  category: ItemCategory,
  owned: readonly string[],
): { item: Item; level: number } | null {
  const coming = allItems.flatMap((item) =>
    item.category === category && item.offer.kind === 'milestone' && !owned.includes(item.id)
      ? [{ item, level: item.offer.level }]
      : [],
  );
  return coming.toSorted((one, other) => one.level - other.level)[0] ?? null;
}

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
