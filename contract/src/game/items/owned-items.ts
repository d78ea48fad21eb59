import { allItems } from './all-items.ts';
import type { Item } from './item.ts';

const byId = new Map(allItems.map((item) => [item.id, item]));

/** An item by its id; null if there is none. */
export function findItem(id: string): Item | null {
  return byId.get(id) ?? null;
}

/** The ids of a character's items: the house's, those of its milestones (by level), and those it bought. */
export function ownedItems(milestones: readonly number[], bought: Readonly<Record<string, unknown>>): Item[] {
  return allItems.filter(({ id, offer }) => {
    if (offer.kind === 'shop') return Object.hasOwn(bought, id);
    return offer.kind === 'house' || milestones.includes(offer.level);
  });
}

export const houseEquipment: Readonly<Record<string, string>> = Object.fromEntries(
  allItems.filter(({ offer }) => offer.kind === 'house').map(({ id, category }) => [category, id]),
);
