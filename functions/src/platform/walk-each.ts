/** Walks long lists page by page, ten entries at a time, until time is up. */
import { minute, second } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { attemptEach } from './attempt-each.ts';
import { withTimeout } from './time/timeout.ts';

const concurrency = 10;
/** Longer than any user's data should take. */
const patienceMs = 30 * second;

export type Walk<Item, Mark> = {
  event: string;
  /** Where the walk begins; null for the start. */
  from?: Mark | null;
  loadPage: (after: Mark | null) => Promise<{ items: readonly Item[]; next: Mark | null }>;
  /** Does something with one entry; false if nothing was to be done. */
  act: (item: Item) => Promise<boolean>;
  /** Asked after each page; what is left is left to the next walk. */
  isTimeUp?: () => boolean;
  patienceMs?: number;
};

/** Walks a list's pages, ten entries at a time; a slow or failing one stops none. Returns where to go on. */
export async function walkEach<Item, Mark>(
  walk: Walk<Item, Mark>,
): Promise<{ changed: number; failed: number; next: Mark | null }> {
  const outcome = { changed: 0, failed: 0 };
  for (let after: Mark | null = walk.from ?? null; ; ) {
    const { items, next } = await walk.loadPage(after);
    const { done, failed } = await attemptEach(walk.event, items, concurrency, (item) =>
      inTime(walk.act(item), walk.patienceMs ?? patienceMs),
    );
    outcome.changed += done.filter(Boolean).length;
    outcome.failed += failed.length;
    if (next === null || walk.isTimeUp?.()) return { ...outcome, next };
    after = next;
  }
}

/** Below the limit of five minutes that timers have; the next run does the rest. */
const runMs = 4 * minute;

/** Whether the time of a timer's run that begins now is up. */
export function patienceOf({ now }: Pick<Context, 'now'>): () => boolean {
  const endsAt = now() + runMs;
  return () => now() > endsAt;
}

/** Throws if the work takes longer; the work itself continues. */
async function inTime(work: Promise<boolean>, milliseconds: number): Promise<boolean> {
  const outcome = await withTimeout(milliseconds, work, 'late' as const);
  if (outcome === 'late') throw new Error(`Not done after ${milliseconds} ms`);
  return outcome;
}

/** Walks a list to the end, for tasks; returns how many changed. Throws if any failed, to be repeated. */
export async function walkAll<Item, Mark>(
  walk: Omit<Walk<Item, Mark>, 'from' | 'isTimeUp'>,
): Promise<number> {
  const { changed, failed } = await walkEach(walk);
  if (failed > 0) throw new Error(`${walk.event}: ${failed}`);
  return changed;
}

/** Does something with each entry of a list; throws if any failed, as `walkAll` does. */
export async function doForAll<Item>(
  event: string,
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
): Promise<void> {
  await walkAll({
    event,
    loadPage: async () => ({ items, next: null }),
    act: async (item) => {
      await act(item);
      return true;
    },
  });
}
