/** What models may cost in a month, of which instances are lent blocks, to spend without asking again. */
import { hour, minute } from '@cine/contract/time';

/** A block lent to an instance or given back, in millionths of a dollar. */
export type Block = { cost: number; at: number };

export type AiMonth = {
  /** What calls cost by the sums of users' days, when they were last counted. */
  counted: number;
  /** What calls cost of users who were erased since, and whose days were counted. */
  erased: number;
  /** What was spent of blocks given back since, by their ids. */
  returned: Readonly<Record<string, Block>>;
  /** Blocks that are lent. */
  blocks: Readonly<Record<string, Block>>;
};

export const emptyMonth: AiMonth = { counted: 0, erased: 0, returned: {}, blocks: {} };

/** An instance spends a block for this long at most, and then gives it back. */
export const blockHeldMs = 55 * minute;

/** By now, its instance has given it back, or has died. */
const blockOverMs = hour + 5 * minute;

/** Blocks are this part of the month's budget, so that instances seldom ask. */
const blockPart = 1 / 100;

/** Lends a block that holds at least `cost`; null if the month's budget lacks that. */
export function lendBlock(
  month: AiMonth,
  now: number,
  { id, cost }: { id: string; cost: number },
  budget: number,
): { month: AiMonth; lent: number } | null {
  const free = budget - takenIn(month);
  if (cost > free) return null;
  const lent = Math.min(free, Math.max(cost, Math.floor(budget * blockPart)));
  return { month: { ...month, blocks: { ...month.blocks, [id]: { cost: lent, at: now } } }, lent };
}

/** Takes a block back, and counts what was spent of it. One that is known no more was counted already. */
export function withBlockBack(month: AiMonth, now: number, id: string, spent: number): AiMonth {
  const { [id]: block, ...blocks } = month.blocks;
  if (!block) return month;
  return { ...month, blocks, returned: { ...month.returned, [id]: { cost: spent, at: now } } };
}

/**
 * Takes over what all users' calls had cost by `since`, with blocks given back before. It frees the blocks of
 * instances that died; what those under way have spent by now counts twice until they are given back.
 */
export function withRecount(month: AiMonth, since: number, counted: number): AiMonth {
  return {
    counted,
    erased: month.erased,
    returned: blocksFrom(month.returned, since),
    blocks: blocksFrom(month.blocks, since - blockOverMs),
  };
}

function blocksFrom(blocks: AiMonth['blocks'], since: number): Record<string, Block> {
  return Object.fromEntries(Object.entries(blocks).filter(([, { at }]) => at >= since));
}

/** What calls cost when they were last counted, as users' days and what models were asked say. */
export function spentIn({ counted, erased }: AiMonth): number {
  return counted + erased;
}

/** What is lent, and what was spent of blocks given back since the last count. */
export function lentIn({ returned, blocks }: AiMonth): number {
  return [returned, blocks].flatMap((some) => Object.values(some)).reduce((sum, { cost }) => sum + cost, 0);
}

/** What can't be lent any more: the most that may have been spent. */
function takenIn(month: AiMonth): number {
  return spentIn(month) + lentIn(month);
}
