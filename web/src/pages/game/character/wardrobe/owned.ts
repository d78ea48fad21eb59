import { allItems } from '@cine/contract/game/items/all-items';
import type { Item, ItemCategory } from '@cine/contract/game/items/item';

/** A character's items of a category; omits those unknown to this dashboard. */
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
