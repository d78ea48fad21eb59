import * as z from 'zod';
import { appearanceSchema } from '../../game/characters/appearance.ts';
import { characterClasses } from '../../game/characters/classes.ts';
import { statsSchema } from '../../game/characters/points.ts';
import { itemCategories } from '../../game/items/item.ts';
import { dyedSchema } from '../../operations/game/characters.ts';
import { idSchema, keySchema } from '../../primitives.ts';
import { type DocumentOf, documentCodec } from '../codec.ts';
import { storedInstant } from '../stored-values.ts';

/**
 * `characters/{uid}`, read by its owner: who they are in duels. Points and milestone items are on the
 * player's document.
 */
export const characterDocument = documentCodec(
  'characters',
  z.strictObject({
    name: z.string(),
    characterClass: z.enum(characterClasses),
    appearance: appearanceSchema,
    allotted: statsSchema,
    /** When all points were last taken back; null if they never were. */
    resetAt: storedInstant.nullable(),
    equipped: z.partialRecord(z.enum(itemCategories), idSchema),
    /** Items that were bought, each once, with the idempotency key of its purchase. */
    bought: z.record(idSchema, z.strictObject({ at: storedInstant, key: keySchema })),
    /** The colours that were bought for an item, and the one that it has; null for its own. */
    dyed: z.record(idSchema, dyedSchema),
    /** The snack that it holds, and until when; null before the first. */
    snack: z.strictObject({ id: idSchema, until: storedInstant }).nullable(),
    createdAt: storedInstant,
  }),
  [
    // There was no shop yet.
    (legacy) => ({ bought: {}, dyed: {}, snack: null, ...legacy }),
  ],
);
export type CharacterDocument = DocumentOf<typeof characterDocument>;
