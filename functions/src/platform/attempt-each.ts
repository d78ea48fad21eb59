import { log } from './log.ts';

/** The results of the attempts that succeeded, and the values of those that failed. */
export type Attempts<Item, Outcome> = { done: Outcome[]; failed: Item[] };

/**
 * Runs an action for each value, some at a time, in their order. Failures don't stop the others; their number
 * and the first reason are logged as an error.
 */
export async function attemptEach<Item, Outcome>(
  event: string,
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<Outcome>,
): Promise<Attempts<Item, Outcome>> {
  const attempts: Attempts<Item, Outcome> = { done: [], failed: [] };
  const errors: unknown[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    const some = items.slice(at, at + atOnce);
    for (const [n, outcome] of (await Promise.allSettled(some.map(async (item) => act(item)))).entries()) {
      if (outcome.status === 'fulfilled') {
        attempts.done.push(outcome.value);
        continue;
      }
      attempts.failed.push(some[n]!);
      errors.push(outcome.reason);
    }
  }
  if (errors.length > 0)
    log.error(event, { failed: errors.length, of: items.length, first: String(errors[0]) });
  return attempts;
}
