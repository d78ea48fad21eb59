import { listBadges as definition } from '@cine/contract/operations/core/badges';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import { assertNotDeleted } from '../access/index.ts';
import { allBadges } from '../badge-rules/index.ts';
import { countPlayers, loadPlayers } from '../players/index.ts';
import { badgesView } from './badges-view.ts';
import { loadCounts, writeCounts } from './store.ts';

export const listBadges = serve(definition, async ({ db, now }, { uid }) => {
  const [[player], counts] = await Promise.all([
    loadPlayers(db, [uid]),
    loadCounts(db),
    assertNotDeleted(db, uid, now()),
  ]);
  return {
    badges: badgesView(player!, counts, now()),
    earned: player!.earned.length,
    countedAt: toInstantOrNull(counts?.countedAt ?? null),
  };
});

/** Counts the players with each badge, by one aggregation each; hidden people count, and nobody is named. */
export async function countBadges({ db, now }: Context): Promise<void> {
  // Badges earned during the count may be missing from it, so it is dated by its start.
  const countedAt = now();
  const [players, counts] = await Promise.all([
    countPlayers(db),
    Promise.all(allBadges.map(async ({ id }) => [id, await countPlayers(db, id)] as const)),
  ]);
  await writeCounts(db, { countedAt, players, counts: Object.fromEntries(counts) });
}
