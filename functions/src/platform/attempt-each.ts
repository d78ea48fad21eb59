import PQueue from 'p-queue';
import { log } from './log.ts';

/** The results of the attempts that succeeded, and the items of those that failed. */
export type Attempts<Item, Outcome> = { done: Outcome[]; failed: Item[] };

/**
 * Runs an action for each value, some at a time, in their order. Failures don't stop the others; their number
 * and the first reason are logged as an error.
 */
export async function attemptEach<Item, Outcome>(
  event: string,
  items: readonly Item[],
  concurrency: number,
  act: (item: Item) => Promise<Outcome>,
): Promise<Attempts<Item, Outcome>> {
  const queue = new PQueue({ concurrency });
  const outcomes = await Promise.allSettled(items.map((item) => queue.add(async () => act(item))));
  const done = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const errors = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (errors.length > 0) log.error(event, { failed: errors.length, of: items.length, error: errors[0] });
  return { done, failed: items.filter((_item, at) => outcomes[at]!.status === 'rejected') };
}
