import { dateOf } from '@cine/contract/game/local-days';
import {
  showGuilds as operation,
  type RankedGuild,
  shownNeighbours,
  shownPlaces,
} from '@cine/contract/operations/game/leaderboards';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { loadStandings } from '#core/standings/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { toInstant } from '#platform/time/instant.ts';
import { loadGuilds } from '../guilds/index.ts';
import { bucketOf, sizeOf } from './histogram.ts';
import { type Counts, guildOf } from './ranking.ts';
import * as store from './store.ts';

/** The guilds' table as counted last, and the caller's guild in it. */
export const showGuilds = serve(operation, async ({ db, now }, { uid }) => {
  const [counts, [own]] = await Promise.all([
    store.loadCounts(db),
    loadStandings(db, [uid]),
    assertNotDeleted(db, uid, now()),
  ]);
  const groupId = (own && guildOf(own.standing)) ?? null;
  if (!counts)
    return { asOf: null, week: null, size: 0, places: [], groupId, place: null, above: [], below: [] };
  const { monday } = counts;
  const [top, near] = await Promise.all([
    store.loadGuildPlaces(db, monday, {}, shownPlaces),
    groupId === null ? nowhere : nearOf(db, counts, groupId),
  ]);
  return {
    asOf: toInstant(counts.asOf),
    week: dateOf(monday),
    size: sizeOf(counts.boards.guilds),
    places: top.map((each, index) => rankedGuild(index + 1, each)),
    groupId,
    ...near,
  };
});

type Around = { place: RankedGuild | null; above: RankedGuild[]; below: RankedGuild[] };

const nowhere: Around = { place: null, above: [], below: [] };

async function nearOf(db: Context['db'], { boards, monday }: Counts, groupId: string): Promise<Around> {
  const [own] = await loadGuilds(db, [groupId]);
  const week = own?.guild.ranked?.now.week;
  if (!own || week?.monday !== monday) return nowhere;
  const { points, at } = week;
  const somebody = { points, at, uid: groupId };
  const { ahead, from } = bucketOf(boards.guilds, week);
  const [between, above, below] = await Promise.all([
    store.countBetween(db, 'guilds', monday, from, somebody),
    store.loadGuildPlaces(db, monday, { above: somebody }, shownNeighbours),
    store.loadGuildPlaces(db, monday, { below: somebody }, shownNeighbours),
  ]);
  // A guild that is just being counted may have more ahead of it than it seems to.
  const rank = Math.max(ahead + between, above.length) + 1;
  return {
    place: rankedGuild(rank, own),
    above: above.map((each, index) => rankedGuild(rank - above.length + index, each)),
    below: below.map((each, index) => rankedGuild(rank + 1 + index, each)),
  };
}

function rankedGuild(rank: number, { groupId, guild }: store.FoundGuild): RankedGuild {
  const { name, banner, won, ranked } = guild;
  const { points, at } = ranked!.now.week!;
  return { rank, groupId, name, banner, points, since: toInstant(at), won: won.length };
}
