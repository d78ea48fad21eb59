import * as z from 'zod';
import { statsSchema } from '../characters/points.ts';

const bonus = z.int().min(0).max(1000);

/** What a user fights with: all that decides a duel besides its seed. */
export const fighterSchema = z.strictObject({
  stats: statsSchema,
  /** What the weapon adds to each attack, and what armour and helmet take off those of the other. */
  weaponBonus: bonus,
  armorBonus: bonus,
});

export type DuelFighter = z.infer<typeof fighterSchema>;
