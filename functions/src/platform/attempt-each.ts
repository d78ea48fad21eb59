import { log } from './log.ts';

/** What an act gave for those that it could be done for, and those that it failed for. */
export type Attempts<Item, Outcome> = { done: Outcome[]; failed: Item[] };

/**
 * Does the same for each of many, so many at a time, in their order. Where it fails for one it is done for the others all the same: how many failed
 * and why the first did is logged as an error, `event`.
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
