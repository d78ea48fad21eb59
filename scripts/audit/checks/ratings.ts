import { idOf, sourceOf } from '@cine/contract/game/pay/sources';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import { paidBy } from '../../../functions/src/features/core/players/player.ts';
import { type Check, paysWhile } from './check.ts';

/** A rating has paid as long as it exists and its movie has paid, as far as the player remembers both. */
export const ratings: Check = (life) => {
  const { player } = life;
  if (life.account?.mergedInto) return [];
  const known = player.paid.filter(({ reward }) => reward === 'rating');
  return known.flatMap((paid) => {
    const movieId = Number(idOf(paid.source));
    const movie = paidBy(player, sourceOf.movie(movieId));
    if (!movie) return [];
    const isBoth = movie.taken === null && scoreOf(player.taste.ratings, movieId) !== null;
    return paysWhile(life, paid, isBoth, 'paid and rated');
  });
};
