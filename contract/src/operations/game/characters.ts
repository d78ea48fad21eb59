import * as z from 'zod';
import { costOfNewLooks } from '../../causes.ts';
import { appearanceSchema } from '../../game/characters/appearance.ts';
import { characterClasses } from '../../game/characters/classes.ts';
import { statsSchema } from '../../game/characters/points.ts';
import { dyes, itemCategories } from '../../game/items/item.ts';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema } from '../../primitives.ts';
import { shownText } from '../../text/shown-text.ts';

/** The longest name of a character. */
export const maxCharacterName = 50;

/** The colours that were bought for an item, and the one that it has; null for its own. */
export const dyedSchema = z.strictObject({ colours: z.array(z.enum(dyes)), shown: z.enum(dyes).nullable() });

const equippedSchema = z.partialRecord(z.enum(itemCategories), idSchema);

/** A character as its player sees it. */
export const characterSchema = z.strictObject({
  name: z.string(),
  characterClass: z.enum(characterClasses),
  appearance: appearanceSchema,
  /** Points that milestones have brought, and those allotted to each stat. */
  points: z.int().min(0),
  allotted: statsSchema,
  /** When all allotted points can be taken back again; null if they can now. */
  resetsAgainAt: instantSchema.nullable(),
  /** What its class, its points and its equipment come to, except what the last two count apart. */
  stats: statsSchema,
  /** What intelligence adds to the XP and charisma to the coins of what pays, in per cent. */
  bonus: z.strictObject({ xp: z.number().min(0), coins: z.number().min(0) }),
  /** What the weapon adds to each attack, and what armour and helmet take off those of others. */
  weaponBonus: z.int().min(0),
  armorBonus: z.int().min(0),
  /** The item of each category that it wears or holds, and all that it has. */
  equipped: equippedSchema,
  items: z.array(idSchema),
  /** The colours of dyed items, by the items' ids. */
  dyed: z.record(idSchema, dyedSchema),
  /** The snack that it holds, and until when; null if it holds none. */
  snack: z.strictObject({ id: idSchema, until: instantSchema }).nullable(),
  createdAt: instantSchema,
});
export type CharacterView = z.output<typeof characterSchema>;

const often = { perTenMinutes: 300, counted: 'leased' } as const;
const always = ['character-missing', 'account-deleted', 'guest-already-merged'] as const;

export const createCharacter = operation({
  name: 'characters-create',
  summary:
    'Creates the caller’s character, with what the house lends everybody and 50 coins. Repeating it changes nothing; another one is refused.',
  caller: 'member',
  input: z.strictObject({
    name: shownText(1, maxCharacterName),
    characterClass: z.enum(characterClasses),
    appearance: appearanceSchema,
  }),
  output: characterSchema.extend({
    /** Whether this call created it. */
    isNew: z.boolean(),
  }),
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 175, writes: 52, with: 'in 20 sessions and 20 groups' },
  refusals: ['character-exists', 'title-refused', 'account-deleted', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/character' },
  creates: { path: '/api/character', isNew: ({ isNew }) => isNew },
  causes: costOfNewLooks,
});

export const showCharacter = operation({
  name: 'characters-show',
  summary: 'Shows the caller’s character; null before they have one.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ character: characterSchema.nullable() }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/character' },
  whileSuspended: true,
  keptOffline: 1,
});

export const changeCharacter = operation({
  name: 'characters-change',
  summary: 'Changes what the caller’s character is called and looks like. Its class stays.',
  caller: 'member',
  input: z.strictObject({ name: shownText(1, maxCharacterName), appearance: appearanceSchema }),
  output: characterSchema,
  limit: often,
  ceiling: { reads: 175, writes: 52, with: 'other looks, in 20 sessions and 20 groups' },
  refusals: [...always, 'title-refused'],
  rest: { method: 'PUT', path: '/api/character' },
  causes: costOfNewLooks,
});

export const allotPoints = operation({
  name: 'characters-allot',
  summary:
    'Sets how many of the caller’s points each stat has. What a stat has already stays; none may have more than ten of them, or than half of all if that is more.',
  caller: 'member',
  input: z.strictObject({ allotted: statsSchema }),
  output: characterSchema,
  limit: often,
  ceiling: { reads: 5, writes: 4 },
  refusals: [...always, 'points-too-few', 'points-one-sided', 'points-final'],
  rest: { method: 'PUT', path: '/api/character/points' },
});

export const resetPoints = operation({
  name: 'characters-resetPoints',
  summary:
    'Takes all allotted points back, to be allotted anew, once in a quarter of the year in UTC. Changes nothing where none are allotted.',
  caller: 'member',
  input: z.strictObject({ confirmed: z.literal(true) }),
  output: characterSchema,
  limit: often,
  ceiling: { reads: 5, writes: 4 },
  refusals: [...always, 'points-reset-lately'],
  rest: { method: 'POST', path: '/api/character/points/reset' },
});

export const equipItem = operation({
  name: 'characters-equip',
  summary:
    'Lets the caller’s character wear or hold an item that it has, in place of another of its category.',
  caller: 'member',
  input: z.strictObject({ itemId: idSchema }),
  output: characterSchema,
  limit: often,
  ceiling: { reads: 175, writes: 52, with: 'in 20 sessions and 20 groups' },
  refusals: [...always, 'item-not-owned'],
  rest: { method: 'PUT', path: '/api/character/equipment' },
  causes: costOfNewLooks,
});

export const unequipItem = operation({
  name: 'characters-unequip',
  summary: 'Lets the caller’s character wear or hold nothing of a category.',
  caller: 'member',
  input: z.strictObject({ category: z.enum(itemCategories) }),
  output: characterSchema,
  limit: often,
  ceiling: { reads: 175, writes: 52, with: 'in 20 sessions and 20 groups' },
  refusals: [...always],
  rest: { method: 'DELETE', path: '/api/character/equipment/{category}' },
  causes: costOfNewLooks,
});
