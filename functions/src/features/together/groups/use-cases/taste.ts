/** What a group likes together, and whether a member shares their taste with it. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import * as operations from '@cine/contract/operations/together/groups';
import type { Ratings } from '@cine/contract/ratings/packed-ratings';
import { cardOf, loadCatalogue } from '#core/catalogue/index.ts';
import { areBlocked, requireBlockLookup } from '#core/circles/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { requireMember } from '../access.ts';
import { withTasteShared } from '../group.ts';
import { changeAndShow } from '../save-service.ts';
import * as store from '../store.ts';
import { groupTaste } from '../taste.ts';

export const shareTaste = serve(operations.shareTaste, async (context, caller, { groupId, shared }) =>
  changeAndShow(context, caller, groupId, requireMember, (group) =>
    withTasteShared(group, caller.uid, shared),
  ),
);

/** What the group likes. A member who keeps apart from the caller looks like one who doesn't share. */
export const showGroupTaste = serve(operations.showGroupTaste, async (context, { uid }, { groupId }) => {
  const { db } = context;
  const [storedGroup, blocks] = await Promise.all([
    store.readGroup(db, groupId),
    requireBlockLookup(db, uid, context.now()),
  ]);
  const { members } = requireMember(storedGroup, uid);
  const tasters = Object.keys(members).filter((each) => members[each]!.sharesTaste);
  const apart = await blocks.blocksConcerning(tasters);
  const sharing = tasters.filter((each) => !areBlocked(apart, each));
  const [players, { movies }] = await Promise.all([loadPlayers(db, sharing), loadCatalogue(context)]);
  const raters = players
    .map(({ taste }, at) => ({ uid: sharing[at]!, ratings: withoutCustom(taste.ratings) }))
    .filter(({ ratings }) => ratings.movieIds.length > 0);
  const taste = groupTaste(raters, (movieId) => movies.byId.get(movieId)?.genres ?? []);
  return {
    ...taste,
    counted: raters.map((rater) => rater.uid),
    best: taste.best.flatMap(({ movieId, scores }) => {
      const movie = movies.byId.get(movieId);
      return movie ? [{ ...cardOf(movie), scores }] : [];
    }),
  };
});

/** Not all custom movies may be seen by others, and their ids are beyond 32 bits. */
function withoutCustom({ movieIds, scores }: Ratings): Ratings {
  const end = movieIds.findIndex(isCustomMovie);
  return end < 0
    ? { movieIds, scores }
    : { movieIds: movieIds.slice(0, end), scores: scores.subarray(0, end) };
}
