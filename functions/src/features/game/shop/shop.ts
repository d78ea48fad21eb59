/** What may be bought or dyed, and what a character has afterwards. */
import type { Reason } from '@cine/contract/errors';
import type { Dye } from '@cine/contract/game/items/item';
import { type ItemForSale, isOnSale, mayBuy } from '@cine/contract/game/items/sales';
import { type Snack, snackLasts } from '@cine/contract/game/items/snacks';
import type { Player } from '#core/players/index.ts';
import type { Character } from '../characters/index.ts';

/** Why an item can't be bought, apart from coins; null if it can. `sold` is how many were sold so far. */
export function saleFault(
  item: ItemForSale,
  { bought }: Pick<Character, 'bought'>,
  { level, prestige }: Pick<Player, 'level' | 'prestige'>,
  sold: number,
  now: number,
): { reason: Reason; params?: { level: number } } | null {
  if (Object.hasOwn(bought, item.id)) return { reason: 'item-owned' };
  if (!isOnSale(item, now)) return { reason: 'item-out-of-season' };
  if (!mayBuy(item, { level, stars: prestige.stars }))
    return { reason: 'item-level-too-low', params: { level: item.offer.level } };
  const { stock } = item.offer;
  return stock !== undefined && sold >= stock ? { reason: 'item-sold-out' } : null;
}

export function withItem(character: Character, itemId: string, key: string, now: number): Character {
  return { ...character, bought: { ...character.bought, [itemId]: { at: now, key } } };
}

/** The character holding a snack, for a day from now on. */
export function withSnack(character: Character, { id }: Snack, now: number): Character {
  return { ...character, snack: { id, until: now + snackLasts } };
}

/** The character with an item in a colour; the same object if it has that colour. */
export function withDye(character: Character, itemId: string, dye: Dye | null): Character {
  const { colours, shown } = character.dyed[itemId] ?? { colours: [], shown: null };
  if (shown === dye) return character;
  const all = dye === null || colours.includes(dye) ? colours : [...colours, dye];
  return { ...character, dyed: { ...character.dyed, [itemId]: { colours: all, shown: dye } } };
}

export function hasDye({ dyed }: Pick<Character, 'dyed'>, itemId: string, dye: Dye): boolean {
  return dyed[itemId]?.colours.includes(dye) ?? false;
}
