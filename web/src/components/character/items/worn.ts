/** Pieces of equipment as they are drawn: shapes and colours. */
import type { Dye, Item, ItemCategory } from '@cine/contract/game/items/item';
import { dyeColours, type Palette } from '../draw/palette.ts';
import { type Accessory, accessories } from './accessories.ts';
import { type Armor, armors } from './armors.ts';
import type { Helmet, Pet, Weapon } from './drawn.ts';
import helmets from './helmets.svg?sheet';
import pets from './pets.svg?sheet';
import weapons from './weapons.svg?sheet';

/** How a piece of equipment looks: a shape in two colours, the first of which a dye replaces. */
export type WornItem = { art: Item['art']; dye?: Dye | null };
export type Equipment = Readonly<Partial<Record<ItemCategory, WornItem | null>>>;

type Drawings = { weapon: Weapon; armor: Armor; helmet: Helmet; accessory: Accessory; pet: Pet };

const drawings: { [C in ItemCategory]: Readonly<Record<string, Drawings[C]>> } = {
  weapon: weapons,
  armor: armors,
  helmet: helmets,
  accessory: accessories,
  pet: pets,
};

/** The drawing of a shape; a newer one than this dashboard knows has none. */
export function drawingOf<C extends ItemCategory>(category: C, shape: string): Drawings[C] | undefined {
  return drawings[category][shape];
}

/** The drawings of what is worn, by category. */
export function drawingsOf(equipment: Equipment): { [C in ItemCategory]: Drawings[C] | undefined } {
  const wornIn = <C extends ItemCategory>(category: C): Drawings[C] | undefined => {
    const worn = equipment[category];
    return worn ? drawingOf(category, worn.art.shape) : undefined;
  };
  return {
    weapon: wornIn('weapon'),
    armor: wornIn('armor'),
    helmet: wornIn('helmet'),
    accessory: wornIn('accessory'),
    pet: wornIn('pet'),
  };
}

export function paletteOf(worn: WornItem | null | undefined): Palette {
  if (!worn) return {};
  const [first, second] = worn.art.colours;
  return { first: worn.dye ? dyeColours[worn.dye] : first, second };
}
