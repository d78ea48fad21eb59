import type { Context } from '#context.ts';
import { loadWeek } from '#together/challenges/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { openWeeks, type WeekLookup } from './weekly-progress.ts';

/** The weeks for which watches may count, with their challenges. */
export async function loadWeekLookup(context: Context, watches: readonly WatchEvent[]): Promise<WeekLookup> {
  const weeks = await Promise.all(openWeeks(watches, context.now()).map((key) => loadWeek(context, key)));
  return (region, monday) => weeks.find((week) => week?.region === region && week.monday === monday) ?? null;
}
