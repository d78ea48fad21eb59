import { dayOf } from '@cine/contract/game/local-days';
import type { Statistics } from '@cine/contract/operations/game/statistics';
import type { Context } from '#context.ts';
import { moviesWithGroups, watchedWithGroups } from '#core/badge-rules/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { listGroups } from '#together/groups/index.ts';
import type { Loaded } from './basis-service.ts';
import { daysWithin } from './period.ts';

const most = 5;

/** The caller's groups with which they watched most in a period. Reads them only if there were any. */
export async function groupCountsOf(
  context: Context,
  caller: Caller,
  { player, all, bounds }: Loaded,
): Promise<Statistics['groups']> {
  const days = new Set(daysWithin(all, bounds).map(([date]) => dayOf(date)));
  if (!watchedWithGroups(player, days)) return [];
  const { groups } = await listGroups(context, caller, {});
  const counts = moviesWithGroups(
    player,
    days,
    groups.map(({ id }) => id),
  );
  return groups
    .flatMap(({ id, name, picture }) => {
      const movies = counts.get(id);
      return movies === undefined ? [] : [{ id, name, picture, movies }];
    })
    .sort((one, other) => other.movies - one.movies || (one.id < other.id ? -1 : 1))
    .slice(0, most);
}
