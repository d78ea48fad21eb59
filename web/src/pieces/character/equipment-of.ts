import type { Dye, ItemCategory } from '@cine/contract/game/items/item';
import { itemOf } from '@cine/contract/game/items/owned-items';
import type { Equipment } from './items/worn.ts';

/** The ids of what is worn, by category. */
export type Equipped = Readonly<Partial<Record<ItemCategory, string>>>;
/** The colours of items that were dyed, by their ids. */
export type Dyed = Readonly<Record<string, { shown: Dye | null }>>;

/** How what is worn looks; an item that this dashboard doesn't know isn't drawn. */
export function equipmentOf(equipped: Equipped, dyed: Dyed = {}): Equipment {
  return Object.fromEntries(
    Object.entries(equipped).map(([category, id]) => {
      const item = itemOf(id);
      return [category, item && { art: item.art, dye: dyed[id]?.shown ?? null }];
    }),
  );
}
