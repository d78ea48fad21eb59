/** Characters in GraphQL. */
import type { Appearance } from '@cine/contract/game/characters/appearance';
import type { Stats } from '@cine/contract/game/characters/classes';
import type { Figure } from '@cine/contract/game/characters/figure';
import { allItems } from '@cine/contract/game/items/all-items';
import { itemCategories } from '@cine/contract/game/items/item';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { builder, perRead } from '../builder.ts';
import { upTo } from '../types.ts';

type Dyed = CharacterView['dyed'][string];
type Snack = NonNullable<CharacterView['snack']>;

export const StatsType = builder.objectRef<Stats>('Stats').implement({
  description: 'Points of each stat.',
  fields: (t) => ({
    strength: t.exposeInt('strength'),
    endurance: t.exposeInt('endurance'),
    agility: t.exposeInt('agility'),
    intelligence: t.exposeInt('intelligence'),
    charisma: t.exposeInt('charisma'),
  }),
});

const AppearanceType = builder.objectRef<Appearance>('Appearance').implement({
  description: 'What a character looks like without its equipment.',
  fields: (t) => ({
    build: t.exposeString('build'),
    skin: t.exposeString('skin'),
    hair: t.exposeString('hair'),
    hairColour: t.exposeString('hairColour'),
    eyes: t.exposeString('eyes'),
  }),
});

const WornType = builder.objectRef<Figure['worn'][number]>('WornItem').implement({
  description: 'An item that a character wears or holds, and its colour; null for its own.',
  fields: (t) => ({ id: t.exposeID('id'), dye: t.exposeString('dye', { nullable: true }) }),
});

export const FigureType = builder.objectRef<Figure>('Figure').implement({
  description: 'How somebody’s character looks to others.',
  fields: (t) => ({
    characterClass: t.exposeString('characterClass'),
    appearance: t.expose('appearance', { type: AppearanceType }),
    worn: t.expose('worn', { type: [WornType], complexity: upTo(itemCategories.length) }),
  }),
});

const BonusType = builder.objectRef<CharacterView['bonus']>('CharacterBonus').implement({
  description: 'What a character adds to the XP and the coins of what pays, in per cent.',
  fields: (t) => ({ xp: t.exposeFloat('xp'), coins: t.exposeFloat('coins') }),
});

const EquippedType = builder.objectRef<{ category: string; id: string }>('EquippedItem').implement({
  description: 'The item of a category that a character wears or holds.',
  fields: (t) => ({ category: t.exposeString('category'), id: t.exposeID('id') }),
});

export const DyedType = builder.objectRef<Dyed>('Dyed').implement({
  description: 'The colours that were bought for an item, and the one that it has; null for its own.',
  fields: (t) => ({
    colours: t.exposeStringList('colours'),
    shown: t.exposeString('shown', { nullable: true }),
  }),
});

const DyedItemType = builder.objectRef<{ id: string; dyed: Dyed }>('DyedItem').implement({
  fields: (t) => ({ id: t.exposeID('id'), dyed: t.expose('dyed', { type: DyedType }) }),
});

export const HeldSnackType = builder.objectRef<Snack>('HeldSnack').implement({
  description: 'A snack that a character holds, and until when.',
  fields: (t) => ({ id: t.exposeID('id'), until: t.exposeString('until') }),
});

export const CharacterType = builder.objectRef<CharacterView>('Character').implement({
  description: 'A character as its player sees it.',
  fields: (t) => ({
    name: t.exposeString('name'),
    characterClass: t.exposeString('characterClass'),
    appearance: t.expose('appearance', { type: AppearanceType }),
    points: t.exposeInt('points', { description: 'That milestones have brought.' }),
    allotted: t.expose('allotted', { type: StatsType }),
    resetsAgainAt: t.exposeString('resetsAgainAt', {
      nullable: true,
      description: 'When all allotted points can be taken back again; null if they can now.',
    }),
    stats: t.expose('stats', {
      type: StatsType,
      description: 'With its class, its points and its equipment.',
    }),
    bonus: t.expose('bonus', { type: BonusType }),
    weaponBonus: t.exposeInt('weaponBonus', { description: 'What the weapon adds to each attack.' }),
    armorBonus: t.exposeInt('armorBonus', {
      description: 'What armour and helmet take off attacks of others.',
    }),
    equipped: t.field({
      type: [EquippedType],
      complexity: upTo(itemCategories.length),
      resolve: ({ equipped }) =>
        itemCategories.flatMap((category) => {
          const id = equipped[category];
          return id === undefined ? [] : [{ category, id }];
        }),
    }),
    items: t.idList({
      description: 'All that it has.',
      complexity: allItems.length,
      resolve: ({ items }) => items,
    }),
    dyed: t.field({
      type: [DyedItemType],
      description: 'Items that were dyed.',
      complexity: upTo(allItems.length),
      resolve: ({ dyed }) => Object.entries(dyed).map(([id, each]) => ({ id, dyed: each })),
    }),
    snack: t.expose('snack', { type: HeldSnackType, nullable: true }),
    createdAt: t.exposeString('createdAt'),
  }),
});

/** The character, the player and the deletion mark are read. */
export const characterCost = 3 * perRead;
