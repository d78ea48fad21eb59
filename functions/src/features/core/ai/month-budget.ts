/** What models may cost in a month, of which instances are lent blocks, to spend without asking again. */
import { hour, minute } from '@cine/contract/time';

/** A block lent to an instance, in millionths of a dollar. */
export type Block = { cost: number; at: number };

/** What ended blocks cost, and those that are lent, by their ids. */
export type AiMonth = { spent: number; blocks: Readonly<Record<string, Block>> };

export const emptyMonth: AiMonth = { spent: 0, blocks: {} };

/** An instance spends a block for this long at most, and then gives it back. */
export const blockHeldMs = 55 * minute;

/** By now, its instance has given it back, or has died. */
const blockOverMs = hour + 5 * minute;

/** Blocks are this part of the month's budget, so that instances seldom ask. */
const blockPart = 1 / 100;

/** Lends a block that holds at least `wanted`; null if the month's budget lacks that. */
export function lend(
  month: AiMonth,
  now: number,
  { id, wanted }: { id: string; wanted: number },
  budget: number,
): { month: AiMonth; lent: number } | null {
  const free = budget - spentIn(month);
  if (wanted > free) return null;
  const lent = Math.min(free, Math.max(wanted, Math.floor(budget * blockPart)));
  return { month: { ...month, blocks: { ...month.blocks, [id]: { cost: lent, at: now } } }, lent };
}

/** Takes a block back, and counts what was spent of it. One that is known no more was counted already. */
export function takeBack(month: AiMonth, id: string, spent: number): AiMonth {
  const { [id]: block, ...blocks } = month.blocks;
  return block ? { spent: month.spent + spent, blocks } : month;
}

/**
 * Frees the blocks of instances that died, whose calls were counted by user: all together cost `counted`, of
 * which those under way may have spent what they were lent.
 */
export function reconcile(month: AiMonth, now: number, counted: number): AiMonth {
  const isLive = ([, { at }]: [string, Block]) => at > now - blockOverMs;
  const blocks = Object.fromEntries(Object.entries(month.blocks).filter(isLive));
  const live = { spent: month.spent, blocks };
  return { ...live, spent: Math.max(month.spent, counted - lentIn(live)) };
}

function lentIn({ blocks }: AiMonth): number {
  return Object.values(blocks).reduce((sum, { cost }) => sum + cost, 0);
}

/** What was spent, with all that is lent: the most that it may be. */
export function spentIn(month: AiMonth): number {
  return month.spent + lentIn(month);
}
