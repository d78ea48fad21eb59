/** What simulated players buy in the shop, and how long they wait for something worth it. */
import type { SaleView } from '@cine/contract/operations/game/shop';
import { markdown } from './markdown.ts';
import type { Series, Simulated } from './simulated.ts';

/** The weeks in which everybody should find something worth buying, at least every third. */
export const weeksWatched = 13;
export const longestWait = 3;

/**
 * What is worth buying in the shop, the dearest first: a piece of equipment that a user doesn't have yet,
 * whose level they have reached, that is for sale now and left, for no more than is in their purse. Snacks
 * and colours don't count.
 */
export function worthBuying(
  sales: readonly SaleView[],
  { level, coins, now }: { level: number; coins: number; now: number },
): SaleView[] {
  return sales
    .filter(({ owned, price, stock, window, ...sale }) => {
      const isOpen = window === null || Date.parse(window.from) <= now;
      return !owned && sale.level <= level && price <= coins && stock?.left !== 0 && isOpen;
    })
    .toSorted((one, other) => other.price - one.price);
}

/** The weeks, counted from 1, in which a user bought something. */
export function weeksOfPurchases({ bought }: Series): number[] {
  return [...new Set(bought.map(({ day }) => Math.ceil(day / 7)))].toSorted((one, other) => one - other);
}

/** The most weeks until a purchase, from the beginning or the one before, within this many whole weeks. */
export function waitOf(series: Series, weeks: number): number {
  const within = weeksOfPurchases(series).filter((week) => week <= weeks);
  const ends = [0, ...within, weeks + 1];
  return Math.max(0, ...ends.slice(1).map((week, at) => week - ends[at]!));
}

/** Honest players who waited over three weeks in the first thirteen, of which only whole ones count. */
export function waitedTooLong({ series }: Simulated): { name: string; wait: number }[] {
  return series
    .filter(({ plays }) => plays === 'honest')
    .map((each) => ({ name: each.name, wait: waitOf(each, weeksPlayed(each)) }))
    .filter(({ wait }) => wait > longestWait);
}

function weeksPlayed({ days }: Series): number {
  return Math.min(weeksWatched, Math.floor(days.length / 7));
}

/** A table of honest players' purchases: in how many of the first weeks, after what wait, for what sum. */
export function purchasesOf({ series }: Simulated): string {
  const rows = series
    .filter(({ plays }) => plays === 'honest')
    .map((each) => {
      const weeks = weeksPlayed(each);
      const inWeeks = weeksOfPurchases(each).filter((week) => week <= weeks);
      const early = each.bought.filter(({ day }) => day <= 7 * weeks);
      const wait = waitOf(each, weeks);
      return [each.name, `${inWeeks.length} of ${weeks}`, String(wait), summed(early), summed(each.bought)];
    });
  const head = ['player', 'weeks with something bought', 'longest wait', 'items/coins in them', 'in all'];
  return markdown(head, rows);
}

function summed(bought: Series['bought']): string {
  const coins = bought.reduce((sum, { price }) => sum + price, 0);
  return `${bought.length}/${coins.toLocaleString('en')}`;
}
