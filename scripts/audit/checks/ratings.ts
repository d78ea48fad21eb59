import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import { sourceOfMovie } from '../../../functions/src/features/players/pay/movie-dues.ts';
import { paidBy } from '../../../functions/src/features/players/player.ts';
import { playerPath } from '../life.ts';
import type { Check } from './check.ts';

/** A rating has paid for as long as it is there and its movie has paid, as far as the player remembers both. */
export const ratings: Check = (life) => {
  const { player } = life;
  if (life.account?.mergedInto) return [];
  return player.paid.flatMap(({ source, reward, taken }) => {
    const movieId = Number(source.slice(source.indexOf(':') + 1));
    const movie = reward === 'rating' ? paidBy(player, sourceOfMovie(movieId)) : null;
    if (!movie) return [];
    const pays = movie.taken === null && scoreOf(player.taste.ratings, movieId) !== null;
    if (pays === (taken === null)) return [];
    const what = `${taken ? 'lost' : 'has'} what ${source} paid, and its movie is ${pays ? '' : 'not '}paid and rated`;
    return [{ path: playerPath(life), what }];
  });
};
