/** How what a character wears looks, the own and others'. */
import type { Figure } from '@cine/contract/game/characters/figure';
import type { Dye, ItemCategory } from '@cine/contract/game/items/item';
import { findItem } from '@cine/contract/game/items/owned-items';
import type { Equipment } from './items/worn.ts';

/** The ids of what is worn, by category. */
export type EquippedItems = Readonly<Partial<Record<ItemCategory, string>>>;
/** The colours of items that were dyed, by their ids. */
export type DyedItems = Readonly<Record<string, { shown: Dye | null }>>;

/** How what is worn looks; an item that this dashboard doesn't know isn't drawn. */
export function equipmentOf(equipped: EquippedItems, dyed: DyedItems = {}): Equipment {
  return equipmentIn(Object.values(equipped).map((id) => ({ id, dye: dyed[id]?.shown ?? null })));
}

/** How a character's equipment looks to others; an item that this dashboard doesn't know isn't drawn. */
export function equipmentIn(worn: Figure['worn']): Equipment {
  return Object.fromEntries(
    worn.flatMap(({ id, dye }) => {
      const item = findItem(id);
      return item ? [[item.category, { art: item.art, dye }]] : [];
    }),
  );
}
