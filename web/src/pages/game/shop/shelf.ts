/** The shop's shelves: what can be bought now, and what each other item waits for. */
import { type ItemCategory, itemCategories } from '@cine/contract/game/items/item';
import { levelOf, xpOfLevels } from '@cine/contract/game/level';
import type { SaleView } from '@cine/contract/operations/game/shop';
import type { Told } from '#data/queries/use-live.ts';
import type { Progress } from '#data/queries/use-progress.ts';

/** Whether an item can be bought, else what it waits for; `season` has the first and last day in UTC. */
export type Availability =
  | { kind: 'here' }
  | { kind: 'level'; level: number }
  | { kind: 'season'; first: string; last: string }
  | { kind: 'sold-out' }
  | { kind: 'owned' };

/** What of a user opens items to them. */
export type Buyer = { level: number; stars: number };

/** A player as a buyer, once they are known. */
export function buyerOf(progress: Told<Pick<Progress, 'totalXp' | 'prestige'>>): Told<Buyer> {
  if (progress === null || progress === 'unknown') return progress;
  return { level: levelOf(xpOfLevels(progress)), stars: progress.prestige.stars };
}

type Sale = Pick<SaleView, 'owned' | 'stock' | 'window' | 'level'>;

/** Whether an item can be bought by a user who has a level, or has been at every level. */
export function availabilityOf(
  { owned, stock, window, level }: Sale,
  buyer: Buyer,
  now: number,
): Availability {
  if (owned) return { kind: 'owned' };
  if (stock?.left === 0) return { kind: 'sold-out' };
  if (buyer.stars === 0 && buyer.level < level) return { kind: 'level', level };
  // A page that was open since, or an answer that was kept, may be of a season that is over.
  if (window && (now < Date.parse(window.from) || now >= Date.parse(window.until))) {
    const last = new Date(Date.parse(window.until) - 1).toISOString();
    return { kind: 'season', first: window.from.slice(0, 10), last: last.slice(0, 10) };
  }
  return { kind: 'here' };
}

const order: readonly Availability['kind'][] = ['here', 'season', 'level', 'sold-out', 'owned'];

export type ShelvedSale = { sale: SaleView; is: Availability };

/** What can be bought, by price; then what a season brings, what a level brings, and the rest. */
export function shelvesOf(sales: readonly SaleView[], buyer: Buyer, now: number): ShelvedSale[] {
  return sales
    .map((sale) => ({ sale, is: availabilityOf(sale, buyer, now) }))
    .sort(
      (one, other) =>
        order.indexOf(one.is.kind) - order.indexOf(other.is.kind) ||
        levelIn(one) - levelIn(other) ||
        one.sale.price - other.sale.price,
    );
}

function levelIn({ is }: ShelvedSale): number {
  return is.kind === 'level' ? is.level : 0;
}

type Shelf = 'all' | ItemCategory | 'snacks';
export const shelves: readonly Shelf[] = ['all', ...itemCategories, 'snacks'];
