import * as z from 'zod';
import { appearanceSchema } from '../game/characters/appearance.ts';
import { characterClasses } from '../game/characters/classes.ts';
import { statsSchema } from '../game/characters/points.ts';
import { itemCategories } from '../game/items/item.ts';
import { idSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `characters/{uid}`, read by its owner: who they are in duels. Its points and milestone items are those of the player. */
export const characterDocument = documentCodec(
  'characters',
  z.strictObject({
    name: z.string(),
    characterClass: z.enum(characterClasses),
    appearance: appearanceSchema,
    allotted: statsSchema,
    /** When all points were last taken back; null if they never were. */
    resetAt: storedInstant.nullable(),
    /** What it wears and holds, by category. */
    equipped: z.partialRecord(z.enum(itemCategories), idSchema),
    createdAt: storedInstant,
  }),
);
export type CharacterDocument = DocumentOf<typeof characterDocument>;
