/** The house's characters, with whom anybody may spar: who they are and what they wear. */
import type { Locale } from '../../primitives.ts';
import type { Appearance } from '../characters/appearance.ts';
import { type CharacterClass, type Stats, statNames } from '../characters/classes.ts';
import { nothingAllotted } from '../characters/points.ts';
import type { ItemCategory } from '../items/item.ts';
import { houseEquipment } from '../items/owned-items.ts';

/** Points and items are those of its level's milestones. */
export type HouseCharacter = {
  id: string;
  level: number;
  characterClass: CharacterClass;
  appearance: Appearance;
  allotted: Stats;
  equipped: Partial<Record<ItemCategory, string>>;
  names: Readonly<Record<Locale, string>>;
};

type Row = Omit<HouseCharacter, 'id' | 'allotted'> & {
  /** In the order of stats; none is allotted if absent. */
  points?: readonly [number, number, number, number, number];
};

const rows = {
  'eternal-extra': {
    level: 1,
    characterClass: 'ranger',
    appearance: { build: 'middling', skin: 'honey', hair: 'cropped', hairColour: 'brown', eyes: 'hazel' },
    equipped: houseEquipment,
    names: { fr: 'L’Éternel Figurant', en: 'The Eternal Extra', ru: 'Вечный статист' },
  },
  prompter: {
    level: 1,
    characterClass: 'mage',
    appearance: { build: 'slight', skin: 'porcelain', hair: 'bun', hairColour: 'grey', eyes: 'blue' },
    equipped: houseEquipment,
    names: { fr: 'La Souffleuse', en: 'The Prompter', ru: 'Суфлёр' },
  },
  'stunt-double': {
    level: 5,
    characterClass: 'assassin',
    appearance: { build: 'sturdy', skin: 'umber', hair: 'shaved', hairColour: 'black', eyes: 'brown' },
    equipped: { ...houseEquipment, weapon: 'basic-sword' },
    points: [2, 1, 2, 0, 0],
    names: { fr: 'La Doublure', en: 'The Stunt Double', ru: 'Дублёр' },
  },
  projectionist: {
    level: 10,
    characterClass: 'paladin',
    appearance: { build: 'middling', skin: 'ebony', hair: 'afro', hairColour: 'black', eyes: 'amber' },
    equipped: { weapon: 'basic-sword', armor: 'leather-armor' },
    points: [6, 3, 1, 0, 0],
    names: { fr: 'La Projectionniste', en: 'The Projectionist', ru: 'Киномеханик' },
  },
  critic: {
    level: 25,
    characterClass: 'mage',
    appearance: { build: 'slight', skin: 'copper', hair: 'quiff', hairColour: 'white', eyes: 'grey' },
    equipped: {
      weapon: 'steel-sword',
      armor: 'leather-armor',
      accessory: 'silver-ring',
    },
    points: [12, 6, 4, 8, 0],
    names: { fr: 'Le Critique Intraitable', en: 'The Merciless Critic', ru: 'Беспощадный критик' },
  },
  'studio-head': {
    level: 50,
    characterClass: 'warrior',
    appearance: { build: 'sturdy', skin: 'rose', hair: 'bob', hairColour: 'auburn', eyes: 'green' },
    equipped: {
      weapon: 'legendary-sword',
      armor: 'elite-armor',
      helmet: 'veteran-helmet',
      accessory: 'silver-ring',
    },
    points: [24, 14, 10, 7, 0],
    names: { fr: 'La Patronne du studio', en: 'The Studio Head', ru: 'Хозяйка студии' },
  },
} as const satisfies Record<string, Row>;

export type HouseCharacterId = keyof typeof rows;
export const houseCharacterIds = Object.keys(rows) as [HouseCharacterId, ...HouseCharacterId[]];

export function houseCharacterOf(id: HouseCharacterId): HouseCharacter {
  const { points, ...row }: Row = rows[id];
  const allotted = statNames.map((name, at) => [name, points?.[at] ?? 0]);
  return { id, ...row, allotted: { ...nothingAllotted, ...Object.fromEntries(allotted) } };
}
