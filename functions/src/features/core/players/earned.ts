import { collectorPoints } from '@cine/contract/game/collectors';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { Earned } from '../standings/index.ts';
import { allBadges } from './badges/all-badges.ts';
import type { Player } from './player.ts';
import { type PlayedGuild, weekForGuild } from './weeks/guild.ts';

const rarities = new Map(allBadges.map(({ id, rarity }) => [id, rarity]));

/** What boards rank a player by. Movies that members made up don't count for collectors. */
export function earnedBy(player: Player): Earned {
  const { film: all, seen, completed, earned, prestige, level, guild } = player;
  const { week, ...film } = all;
  const movies = seen.filter((id) => !isCustomMovie(id)).length;
  const badges = earned.flatMap((id) => rarities.get(id) ?? []);
  const points = collectorPoints({ movies, inOwnCollections: 0, challenges: completed, badges });
  return { film, week, points, stars: prestige.stars, level, guild: guild ? forGuild(player, guild) : null };
}

function forGuild(player: Player, { id, left, weeks }: PlayedGuild): Earned['guild'] {
  const week = weekForGuild(player);
  return { id, left, weeks, week: week && week.at !== null && week.xp > 0 ? { ...week, at: week.at } : null };
}
