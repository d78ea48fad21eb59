/** What a badge is: rarity, condition, XP. */
import { rarities } from '../rarity.ts';
import type { BadgeArt } from './art.ts';
import type { Condition } from './condition.ts';

/** How rare a badge is; secret and seasonal ones are kinds of their own. */
export const badgeRarities = [...rarities, 'secret', 'seasonal'] as const;
export type BadgeRarity = (typeof badgeRarities)[number];

export type Badge = {
  id: string;
  rarity: BadgeRarity;
  condition: Condition;
  art: BadgeArt;
};

/** XP that a badge pays once; badges pay no coins. */
export const badgeXp: Readonly<Record<BadgeRarity, number>> = {
  common: 25,
  uncommon: 50,
  rare: 100,
  epic: 200,
  legendary: 400,
  secret: 100,
  seasonal: 50,
};
