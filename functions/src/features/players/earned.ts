import { collectorPoints } from '@cine/contract/game/collectors';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { Earned } from '../standings/index.ts';
import type { Player } from './player.ts';

/** What boards rank a player by. Movies that members made up don't count for collectors. */
export function earnedBy({ film: { week, ...film }, seen, completed, prestige }: Player): Earned {
  const movies = seen.filter((id) => !isCustomMovie(id)).length;
  const points = collectorPoints({ movies, inOwnCollections: 0, challenges: completed, badges: [] });
  return { film, week, points, stars: prestige.stars };
}
