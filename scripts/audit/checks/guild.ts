import { playerPath } from '../life.ts';
import type { Check } from './check.ts';

/** A guild's challenges count movies with a live watch of that week, recorded since the player came. */
export const guild: Check = (life) => {
  const { guild: played } = life.player;
  return (played?.weeks ?? []).flatMap(({ monday, movies }) => {
    const live = life.watches.filter(
      ({ withdrawn, day, recordedAt }) => !withdrawn && day?.monday === monday && recordedAt >= played!.at,
    );
    const has = new Set(live.map(({ movieId }) => movieId));
    return movies
      .filter((id) => !has.has(id))
      .map((id) => ({
        path: playerPath(life),
        what: `has movie ${id} for its guild in the week of ${monday}, without a watch`,
      }));
  });
};
