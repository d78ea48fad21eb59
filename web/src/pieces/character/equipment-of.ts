import type { ItemCategory } from '@cine/contract/game/items/item';
import { itemOf } from '@cine/contract/game/items/owned-items';
import type { Equipment } from './items/worn.ts';

/** The ids of what is worn, by category. */
export type Equipped = Readonly<Partial<Record<ItemCategory, string>>>;

/** How what is worn looks; an item that this dashboard doesn't know isn't drawn. */
export function equipmentOf(equipped: Equipped): Equipment {
  return Object.fromEntries(Object.entries(equipped).map(([category, id]) => [category, itemOf(id)]));
}
