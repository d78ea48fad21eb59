import { playerPath } from '../life.ts';
import type { Check } from './check.ts';

/**
 * Movies that count for a guild's challenges have a live watch of that week, recorded since its player chose
 * the guild.
 */
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
