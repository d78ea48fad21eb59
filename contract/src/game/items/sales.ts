/** When an item is for sale, who may buy it, and what a dye costs. */
import { day } from '../../time.ts';
import { yearOfWindow } from '../badges/window.ts';
import { dayOf } from '../local-days.ts';
import { type Rarity, rarities } from '../rarity.ts';
import { allItems } from './all-items.ts';
import type { Item, ItemOffer, ItemWindow } from './item.ts';

/** An item that is for sale, now or at another time of the year. */
export type ItemForSale = Item & { offer: Extract<ItemOffer, { kind: 'shop' }> };

export const itemsForSale: readonly ItemForSale[] = allItems.filter(isForSale);

function isForSale(item: Item): item is ItemForSale {
  return item.offer.kind === 'shop';
}

/** Items with a limited stock that everybody shares. */
export const limitedItems: readonly ItemForSale[] = itemsForSale.filter(({ offer }) => offer.stock);

/**
 * When a window is open next, or now if it is open, in milliseconds: from the start of its first day to the
 * end of its last, in UTC.
 */
export function windowAfter(window: ItemWindow, now: number): { from: number; until: number } {
  const today = Math.floor(now / day);
  const { from, to } = window;
  const openSince = yearOfWindow(today, window);
  const year = openSince ?? yearAfter(today, from);
  const first = dayOf(`${year}-${from}`);
  const last = dayOf(`${from <= to ? year : year + 1}-${to}`);
  return { from: first * day, until: (last + 1) * day };
}

/** The year in which a date of the year comes next. */
function yearAfter(today: number, date: string): number {
  const year = new Date(today * day).getUTCFullYear();
  return dayOf(`${year}-${date}`) > today ? year : year + 1;
}

/** Whether an item can be bought at an instant, as far as its window goes. */
export function isOnSale({ offer: { window } }: ItemForSale, now: number): boolean {
  return !window || windowAfter(window, now).from <= now;
}

/** Whether a player's level lets them buy an item; anyone who began again has been at every level. */
export function mayBuy({ offer }: ItemForSale, { level, stars }: { level: number; stars: number }): boolean {
  return stars > 0 || level >= offer.level;
}

const lowest = Object.fromEntries(
  rarities.map((rarity) => [
    rarity,
    Math.min(...itemsForSale.filter((item) => item.rarity === rarity).map(({ offer }) => offer.price)),
  ]),
) as Record<Rarity, number>;

/** What a colour for an item costs: a tenth of its price, or of its rarity's lowest if it has none. */
export function dyePrice({ offer, rarity }: Item): number {
  return Math.ceil((offer.kind === 'shop' ? offer.price : lowest[rarity]) / 10);
}
