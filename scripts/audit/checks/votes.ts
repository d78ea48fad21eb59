import { isPaying } from '../../../functions/src/features/core/players/pay/movie-dues.ts';
import { deciding } from '../../../functions/src/features/watching/watches/index.ts';
import { type Check, paysWhile } from './check.ts';

/** A vote has paid for as long as a watch of its movie counts. */
export const votes: Check = (life) => {
  // What a guest's watches pay is paid to the member they became.
  if (life.account?.mergedInto) return [];
  const watched = new Set(
    deciding(life.watches)
      .filter(isPaying)
      .map(({ movieId }) => movieId),
  );
  const known = life.player.paid.filter(({ reward }) => reward === 'vote');
  return known.flatMap((paid) => {
    const isWatched = (paid.by ?? []).some((id) => watched.has(id));
    return paysWhile(life, paid, isWatched, 'watched');
  });
};
