/** A board: its best, its friends' places, and where the caller is. */
import { dateOf, utcMondayOf } from '@cine/contract/game/local-days';
import type { OutputOf } from '@cine/contract/operation';
import {
  type Board,
  showLeaderboard as operation,
  shownPlaces,
} from '@cine/contract/operations/game/leaderboards';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { readCircle, requireBlockLookup, visibleTo } from '#core/circles/index.ts';
import { loadStandings, type Standing } from '#core/standings/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { toInstant } from '#platform/time/instant.ts';
import { type BoardPlace, byPlace } from './place.ts';
import { isSuspended, placesOf } from './ranking.ts';
import * as store from './store.ts';
import { headOf, rankedView } from './view.ts';
import { loadVisiblePlaces } from './visible-places-service.ts';

export const showLeaderboard = serve(operation, async (context, { uid }, { board, among }) => {
  if (among === 'friends') return showFriends(context, uid, board);
  const { db, now } = context;
  const [blocks, counts] = await Promise.all([requireBlockLookup(db, uid, now()), store.loadCounts(db)]);
  if (!counts) return { ...headOf(board, null), places: [] };
  const top = await loadVisiblePlaces(context, board, counts.monday, blocks, {}, shownPlaces);
  const places = top.map((each) => rankedView(each.steps, each.uid, each, each));
  return { ...headOf(board, counts), places };
});

/** Friends who show their level, as they are now; equals by id. */
async function showFriends(context: Context, uid: string, board: Board): Promise<OutputOf<typeof operation>> {
  const { db } = context;
  const now = context.now();
  const [{ friends }] = await Promise.all([readCircle(db, uid), assertNotDeleted(db, uid, now)]);
  const standings = await loadStandings(db, [uid, ...Object.keys(friends).sort()]);
  const monday = utcMondayOf(now);
  const placed = standings.flatMap(({ uid: id, standing }) => {
    const place = placeOf(standing, board, monday);
    const isShown = id === uid || (mayBeSeen(standing) && !isSuspended(standing, now));
    return place && isShown ? [{ uid: id, standing, ...place }] : [];
  });
  const places = placed
    .toSorted(byPlace)
    .map((each, index) => rankedView(index + 1, each.uid, each.standing, each));
  const week = board === 'week' ? dateOf(monday) : null;
  return { board, asOf: toInstant(now), week, size: places.length, places };
}

function placeOf(standing: Standing, board: Board, monday: number): BoardPlace | null {
  const places = placesOf(standing);
  if (board === 'week' && places.week?.monday !== monday) return null;
  return places[board] ?? null;
}

function mayBeSeen({ name, visibility }: Standing): boolean {
  return name !== undefined && visibility !== undefined && visibleTo('friend', visibility).has('level');
}
