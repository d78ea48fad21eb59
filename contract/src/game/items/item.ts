/** What an item is: category, look, dyes, bonuses, and how a player comes by it. */
import type { Locale } from '../../primitives.ts';
import type { StatName } from '../characters/classes.ts';
import type { Rarity } from '../rarity.ts';

/** What a character wears or holds, one of each, in the order in which they are shown. */
export const itemCategories = ['weapon', 'armor', 'helmet', 'accessory', 'pet'] as const;
export type ItemCategory = (typeof itemCategories)[number];

/** The colours that cloth, leather and metal can be dyed in. */
export const dyes = ['velvet', 'amber', 'fir', 'lagoon', 'midnight', 'plum', 'brick', 'ivory'] as const;
export type Dye = (typeof dyes)[number];

/** How an item for sale is offered in the shop. */
type ShopOffer = {
  kind: 'shop';
  /** What the item costs in the shop, in coins: its price. */
  price: number;
  /** The level from which a player may buy it. */
  level: number;
  /** How many copies of a limited item all users share. */
  stock?: number;
  /** When in each year a timed item is for sale. */
  window?: ItemWindow;
};

/** How an item comes to a player. */
export type ItemOffer = ShopOffer | { kind: 'milestone'; level: number } | { kind: 'house' };

/**
 * A window from a day of the year to another, inclusive: `MM-DD` in UTC; over New Year if `to` is earlier.
 */
export type ItemWindow = { from: string; to: string };

/** A piece of equipment: data that never changes once a user may have it. */
export type Item = {
  id: string;
  category: ItemCategory;
  rarity: Rarity;
  offer: ItemOffer;
  bonuses: Readonly<Partial<Record<StatName, number>>>;
  /** Drawn as one of its category's shapes, in these colours unless dyed. */
  art: { shape: string; colours: readonly [string, string] };
  names: Readonly<Record<Locale, string>>;
  descriptions: Readonly<Record<Locale, string>>;
};
