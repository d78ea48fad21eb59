import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { compareTastes as definition } from '@cine/contract/operations/together/profiles';
import { day } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import { loadPlayers } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { type Common, commonTaste, exactFigures, roundedFigures } from './common-taste.ts';
import { cardsOf } from './favourites-service.ts';
import { lookAt } from './look-service.ts';

const maxPairs = 20_000;

/** What pairs have in common, for a day: else a caller could try what another rated by rating it, too. */
const heldPairs = heldBy<Firestore, ExpiringCache<string, Common | null>>(() =>
  createExpiringCache(maxPairs, () => day),
);

/**
 * Compares the caller's taste with a member's, once a day; only friends get exact figures. Throws what
 * `lookAt` throws, and `user-unknown` if none is shown.
 */
export const compareTastes = serve(definition, async (context, caller, input) => {
  const { db } = context;
  const { relation, sees } = await lookAt(context, caller, input);
  if (!sees.has('taste')) throw new AppError('user-unknown');
  if (relation === 'oneself') return { inCommon: null };
  const [own, theirs] = await loadPlayers(db, [caller.uid, input.uid]);
  if (own!.taste.hidden || theirs!.taste.hidden) return { inCommon: null };
  const pair = [caller.uid, input.uid].toSorted().join(' ');
  const comparison = await heldPairs(db).get(pair, context.now(), async () =>
    commonTaste(own!.taste.ratings, theirs!.taste.ratings, (id) => !isCustomMovie(id)),
  );
  if (!comparison) return { inCommon: null };
  const argued = await cardsOf(db, comparison.arguedIds);
  const rounded = relation !== 'friend';
  const figures = rounded ? roundedFigures(comparison) : exactFigures(comparison);
  return { inCommon: { ...figures, rounded, argued } };
});
