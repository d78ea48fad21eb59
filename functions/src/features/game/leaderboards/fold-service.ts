import { isDeepStrictEqual } from 'node:util';
import { utcMondayOf } from '@cine/contract/game/local-days';
import { minute } from '@cine/contract/time';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import type { FoundStanding } from '#core/standings/index.ts';
import { completeSome } from './complete-service.ts';
import { foldGuilds } from './fold-guilds-service.ts';
import { balancedHistogram, emptyHistogram, type Histogram, withMoves } from './histogram.ts';
import {
  type Counts,
  countedPlaces,
  guildCountedFor,
  isOnBoards,
  type Moved,
  movesOn,
  placesOf,
} from './ranking.ts';
import type { Table } from './store.ts';
import * as store from './store.ts';

/** Standings read at once, and in one run. */
const usual = { pageSize: 5_000, atMost: 50_000 };

/** How long one run has the boards to itself: longer than it may take. */
const leaseMs = 5 * minute;

/**
 * Brings the boards up to date with the standings that changed. Places are written first, each with the one
 * before it, and count once the run is committed: one that was interrupted has no effect, and the next begins
 * where it did.
 */
export async function foldStandings(context: Context, limits = usual): Promise<void> {
  const { db, now } = context;
  const asOf = now();
  const run = await store.beginRun(db, asOf, asOf + leaseMs);
  if (!run) return;
  try {
    await foldChanges(context, run, asOf, limits);
  } catch (error) {
    await store.endRun(db, run);
    throw error;
  }
  await completeSome(context, run);
}

async function foldChanges(
  context: Context,
  run: store.Run,
  asOf: number,
  limits: typeof usual,
): Promise<void> {
  const { db } = context;
  await store.endSuspensions(db, asOf);
  const former = (await store.loadCounts(db)) ?? nothingCounted;
  const { found: standings, until } = await loadAllChanged(context, former.since, limits);
  // A user who changed while pages were read is in several, and counts as in the last.
  const latest = [...new Map(standings.map((each) => [each.uid, each])).values()];
  const all = latest.map(({ uid, standing }) => ({
    uid,
    standing,
    former: countedPlaces(standing, run.failed),
    now: isOnBoards(standing, asOf) ? placesOf(standing) : {},
    guild: guildCountedFor(standing),
  }));
  const changed = all.filter(
    ({ standing: { ranked }, now, guild }) =>
      !isDeepStrictEqual([ranked?.now ?? {}, ranked?.guild], [now, guild]) ||
      run.failed.includes(ranked?.run ?? 0),
  );
  const monday = Math.max(former.monday, utcMondayOf(asOf), ...mondaysOf(changed));
  // Guilds are written before their players' places, by which a repeated run knows whose guilds to count
  // again.
  const guilds = await foldGuilds(context, run, changed, monday);
  // A user who is erased meanwhile leaves their former places to be counted next.
  const moved = await store.writePlaces(db, run.run, changed);
  const isComplete = until === null;
  // What failed runs have written, and this one hasn't yet, isn't counted.
  const isExact = isComplete || run.failed.length === 0;
  const boards = {
    ever: await boardWith(context, 'ever', former, monday, moved, isExact),
    week: await boardWith(context, 'week', former, monday, moved, isExact),
    collectors: await boardWith(context, 'collectors', former, monday, moved, isExact),
    guilds: await boardWith(context, 'guilds', former, monday, guilds.moved, isExact),
  };
  const since = until ?? lastChange(standings, former.since);
  await store.commitRun(db, run, { monday, since, asOf: until ?? asOf, boards }, isComplete);
  const gone = all.filter(({ standing }) => standing.gone).map(({ uid }) => uid);
  await store.deleteGone(db, { standings: gone, guilds: guilds.gone });
}

const nothingCounted: Counts = {
  monday: 0,
  since: 0,
  asOf: 0,
  boards: { ever: emptyHistogram, week: emptyHistogram, collectors: emptyHistogram, guilds: emptyHistogram },
};

/** All standings that changed, or as many as a run takes: then `until` is the last change among them. */
async function loadAllChanged(
  { db }: Context,
  since: number,
  { pageSize, atMost }: typeof usual,
): Promise<{ found: FoundStanding[]; until: number | null }> {
  const standings: FoundStanding[] = [];
  let after: QueryDocumentSnapshot | null = null;
  do {
    const page = await store.loadChanged(db, since, after, pageSize);
    standings.push(...page.found);
    after = page.next;
    // What changed in one millisecond is taken together, so that the next run begins later.
  } while (after !== null && (standings.length < atMost || lastChange(standings, since) <= since));
  return { found: standings, until: after === null ? null : lastChange(standings, since) };
}

/** A table with what moved. Its buckets are balanced anew if exactly the places that count are written. */
async function boardWith(
  { db }: Context,
  table: Table,
  former: Counts,
  monday: number,
  moved: readonly Moved[],
  isExact: boolean,
): Promise<Histogram> {
  const board = table === 'guilds' ? 'week' : table;
  const isNewWeek = board === 'week' && monday !== former.monday;
  const moves = movesOn(board, monday, moved);
  const histogram = withMoves(isNewWeek ? emptyHistogram : former.boards[table], moves);
  if (!isExact) return histogram;
  const added = moves.flatMap(({ now }) => (now ? [now] : []));
  return balancedHistogram(histogram, added, (from, before) =>
    store.countBetween(db, table, monday, from, before),
  );
}

function mondaysOf(moved: readonly Moved[]): number[] {
  return moved.flatMap(({ now }) => (now.week ? [now.week.monday] : []));
}

function lastChange(standings: readonly FoundStanding[], since: number): number {
  return Math.max(since, standings.at(-1)?.standing.changedAt ?? since);
}
