import * as z from 'zod';
import { idSchema } from '../../primitives.ts';
import { dyes, itemCategories } from '../items/item.ts';
import { appearanceSchema } from './appearance.ts';
import { characterClasses } from './classes.ts';

/** How a user's character looks to others: without its name and stats. */
export const figureSchema = z.strictObject({
  characterClass: z.enum(characterClasses),
  appearance: appearanceSchema,
  /** The items that it wears and holds, and the colour of each; null for its own. */
  worn: z.array(z.strictObject({ id: idSchema, dye: z.enum(dyes).nullable() })).max(itemCategories.length),
});
export type Figure = z.infer<typeof figureSchema>;
