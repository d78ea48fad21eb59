import { showRank as operation, shownNeighbours } from '@cine/contract/operations/game/leaderboards';
import { areBlocked, requireBlockLookup } from '#core/circles/index.ts';
import { loadStandings } from '#core/standings/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { bucketOf } from './histogram.ts';
import { countedPlace, isOnBoards } from './ranking.ts';
import * as store from './store.ts';
import { headOf, rankedView } from './view.ts';
import { loadVisiblePlaces } from './visible-places-service.ts';

/** A user's rank at the last count, with neighbours. Throws `user-unknown` for others who aren't public. */
export const showRank = serve(operation, async (context, caller, { board, uid = caller.uid }) => {
  const { db, now } = context;
  const [blocks, counts, [own]] = await Promise.all([
    requireBlockLookup(db, caller.uid, now()),
    store.loadCounts(db),
    loadStandings(db, [uid]),
  ]);
  const isPublic = own !== undefined && isOnBoards(own.standing, now());
  const isBlocked = areBlocked(await blocks.blocksConcerning([uid]), uid);
  if (uid !== caller.uid && (!isPublic || isBlocked)) throw new AppError('user-unknown');
  const nowhere = { place: null, isPublic, above: [], below: [] };
  if (!counts) return { ...headOf(board, null), ...nowhere };
  const head = headOf(board, counts);
  const place = isPublic ? countedPlace(own.standing, board, counts.monday) : null;
  if (!place) return { ...head, ...nowhere };
  const { points, at } = place;
  const somebody = { points, at, uid };
  const { ahead, from } = bucketOf(counts.boards[board], place);
  const near = (where: { above?: store.Somebody; below?: store.Somebody }) =>
    loadVisiblePlaces(context, board, counts.monday, blocks, where, shownNeighbours);
  const [between, above, below] = await Promise.all([
    store.countBetween(db, board, counts.monday, from, somebody),
    near({ above: somebody }),
    near({ below: somebody }),
  ]);
  // A user who is just being counted may have more ahead of them than they seem to.
  const rank = Math.max(ahead + between, above[0]?.steps ?? 0) + 1;
  return {
    ...head,
    place: rankedView(rank, uid, own?.standing ?? {}, place),
    isPublic,
    above: above.map((each) => rankedView(rank - each.steps, each.uid, each, each)),
    below: below.map((each) => rankedView(rank + each.steps, each.uid, each, each)),
  };
});
