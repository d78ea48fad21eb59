import { collectorPoints } from '@cine/contract/game/collectors';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { allBadges } from '../badge-rules/index.ts';
import type { RankedBy } from '../standings/index.ts';
import type { FilmXp } from './film-xp.ts';
import type { PlayedGuild, Player } from './player.ts';

const rarities = new Map(allBadges.map(({ id, rarity }) => [id, rarity]));

/**
 * What leaderboards rank a player by; a week ends by itself, as its Monday is stored with it. Movies that
 * members made up don't count for collectors.
 */
export function rankedByOf(player: Player): RankedBy {
  const { filmXp, seen, completed, earned, prestige, level, guild } = player;
  const { week, ...film } = filmXp;
  const movies = seen.filter((id) => !isCustomMovie(id)).length;
  const badges = earned.flatMap((id) => rarities.get(id) ?? []);
  const inOwnCollections = collectedOf(player);
  const points = collectorPoints({ movies, inOwnCollections, challenges: completed, badges });
  return { film, week, points, stars: prestige.stars, level, guild: guild ? forGuild(player, guild) : null };
}

/** How many of the movies that a player has seen were in their own collections when these were counted. */
function collectedOf({ seen, inCollections = [] }: Player): number {
  if (inCollections.length === 0) return 0;
  const all = new Set(seen);
  return inCollections.filter((id) => all.has(id)).length;
}

function forGuild(player: Player, { id, left, weeks }: PlayedGuild): RankedBy['guild'] {
  const week = weekForGuild(player);
  return { id, left, weeks, week: week && week.at !== null && week.xp > 0 ? { ...week, at: week.at } : null };
}

/** What a player earned for their guild in a week (UTC), by its Monday; null if nothing since choosing it. */
function weekForGuild({ guild, filmXp: { week } }: Player): FilmXp['week'] | null {
  if (!guild || week.at === null || week.at < guild.at) return null;
  const before = guild.before.monday === week.monday ? guild.before.xp : 0;
  return { ...week, xp: Math.max(0, week.xp - before) };
}
