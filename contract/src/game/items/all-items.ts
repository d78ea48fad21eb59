/** All items: for sale, of milestones, and the house's. */
import { accessories } from './accessories.ts';
import { armour } from './armour.ts';
import { helmets } from './helmets.ts';
import { houseItems } from './house-items.ts';
import type { Item } from './item.ts';
import { milestoneItems } from './milestone-items.ts';
import { pets } from './pets.ts';
import { weapons } from './weapons.ts';

/** Items that a user may have are never removed, and their bonuses never change. */
export const allItems: readonly Item[] = [
  ...houseItems,
  ...weapons,
  ...armour,
  ...helmets,
  ...accessories,
  ...pets,
  ...milestoneItems,
];
