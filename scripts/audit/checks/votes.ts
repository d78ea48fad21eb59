import { isPaying } from '../../../functions/src/features/players/pay/movie-dues.ts';
import { deciding } from '../../../functions/src/features/watches/index.ts';
import { playerPath } from '../life.ts';
import type { Check } from './check.ts';

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
  return known.flatMap(({ source, by = [], taken }) => {
    const isWatched = by.some((id) => watched.has(id));
    if (isWatched === (taken === null)) return [];
    const what = `${taken ? 'lost' : 'has'} what ${source} paid, and its movie is ${isWatched ? '' : 'not '}watched`;
    return [{ path: playerPath(life), what }];
  });
};
