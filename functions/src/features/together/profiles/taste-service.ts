import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { compareTastes as definition } from '@cine/contract/operations/together/profiles';
import { cardOf, loadMovies } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { commonTaste } from './common-taste.ts';
import { lookAt } from './look-service.ts';

/** Compares the caller's taste with a member's. Throws as `lookAt`, and `user-unknown` if none is shown. */
export const compareTastes = serve(definition, async (context, caller, input) => {
  const { db } = context;
  const { relation, sees } = await lookAt(context, caller, input);
  if (!sees.has('taste')) throw new AppError('user-unknown');
  if (relation === 'oneself') return { inCommon: null };
  const [own, theirs] = await loadPlayers(db, [caller.uid, input.uid]);
  const isHidden = own!.taste.hidden || theirs!.taste.hidden;
  const found = isHidden
    ? null
    : commonTaste(own!.taste.ratings, theirs!.taste.ratings, (id) => !isCustomMovie(id));
  if (!found) return { inCommon: null };
  const { common, agreed, arguedIds } = found;
  const movies = await loadMovies(db, arguedIds);
  const argued = arguedIds.flatMap((id) => {
    const movie = movies.get(id);
    return movie ? [cardOf(movie.facts)] : [];
  });
  return { inCommon: { common, agreed, argued } };
});
