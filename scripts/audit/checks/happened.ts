import { idOf, sourceOf } from '@cine/contract/game/pay/sources';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import { isPaying } from '../../../functions/src/features/core/players/pay/movie-dues.ts';
import { paidBy } from '../../../functions/src/features/core/players/player.ts';
import { decidingWatches } from '../../../functions/src/features/watching/watches/index.ts';
import type { Fault } from '../fault.ts';
import { playerPath, type StoredUser } from '../stored-user.ts';
import type { Check } from './check.ts';

/** Votes and ratings that have paid have happened; what else pays has a check of its own. */
export const happened: Check = (user) => [...votes(user), ...ratings(user)];

/** A vote has paid for as long as a watch of its movie counts. */
const votes: Check = (user) => {
  const watched = new Set(
    decidingWatches(user.watches)
      .filter(isPaying)
      .map(({ movieId }) => movieId),
  );
  const paidEntries = user.player.paid.filter(({ reward }) => reward === 'vote');
  return paidEntries.flatMap((paid) => {
    const isWatched = (paid.by ?? []).some((id) => watched.has(id));
    return paysWhile(user, paid, isWatched, 'watched');
  });
};

/** A rating has paid as long as it exists and its movie has paid, as far as the player remembers both. */
const ratings: Check = (user) => {
  const { player } = user;
  const paidEntries = player.paid.filter(({ reward }) => reward === 'rating');
  return paidEntries.flatMap((paid) => {
    const movieId = Number(idOf(paid.source));
    const movie = paidBy(player, sourceOf.movie(movieId));
    if (!movie) return [];
    const isBoth = movie.taken === null && scoreOf(player.taste.ratings, movieId) !== null;
    return paysWhile(user, paid, isBoth, 'paid and rated');
  });
};

/** A fault unless a source has paid exactly while its movie is something, such as `watched`. */
function paysWhile(
  user: StoredUser,
  { source, taken }: StoredUser['player']['paid'][number],
  is: boolean,
  something: string,
): Fault[] {
  if (is === (taken === null)) return [];
  const what = `${taken ? 'lost' : 'has'} what ${source} paid, and its movie is ${is ? '' : 'not '}${something}`;
  return [{ path: playerPath(user), what }];
}
