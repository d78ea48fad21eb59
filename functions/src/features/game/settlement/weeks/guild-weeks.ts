import { guildChallengeOf } from '@cine/contract/game/guilds/weeks';
import { isWeekOpen } from '@cine/contract/game/weekly/weeks';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { PlayedGuild, Player } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { fitsWeek } from './weekly-progress.ts';

/**
 * Counts movies for the player's guild, as in weekly challenges: recorded while they play for it, no custom
 * ones.
 */
export function withGuildWeeks(
  player: Player,
  movieIds: readonly number[],
  watches: readonly WatchEvent[],
  now: number,
): Player {
  const { guild } = player;
  if (!guild || guild.left) return player;
  const open = guild.weeks.filter(({ monday }) => isWeekOpen(monday, now));
  const weeks = movieIds.reduce((all, movieId) => {
    const ofMovie = watches.filter((watch) => watch.movieId === movieId);
    return withMovieInGuildWeeks(all, movieId, mondaysOf(guild, movieId, ofMovie, now));
  }, open);
  return JSON.stringify(weeks) === JSON.stringify(guild.weeks)
    ? player
    : { ...player, guild: { ...guild, weeks } };
}

type Weeks = PlayedGuild['weeks'];

function mondaysOf(
  { id, at }: PlayedGuild,
  movieId: number,
  watches: readonly WatchEvent[],
  now: number,
): string[] {
  if (isCustomMovie(movieId)) return [];
  const counting = watches.flatMap((watch) => {
    const monday = watch.day?.monday;
    if (monday === undefined || !isWeekOpen(monday, now) || watch.recordedAt < at) return [];
    const { rules } = guildChallengeOf(id, monday);
    return fitsWeek(monday, rules)(watch) ? [monday] : [];
  });
  return [...new Set(counting)];
}

/** The weeks once a movie counts for exactly some of them, the latest first. */
function withMovieInGuildWeeks(weeks: Weeks, movieId: number, mondays: readonly string[]): Weeks {
  const others = weeks.map(({ monday, movies }) => ({
    monday,
    movies: movies.filter((id) => id !== movieId),
  }));
  const otherMondays = new Set(others.map(({ monday }) => monday));
  const begun = mondays
    .filter((monday) => !otherMondays.has(monday))
    .map((monday) => ({ monday, movies: [] }));
  return [...others, ...begun]
    .map(({ monday, movies }) => ({
      monday,
      movies: mondays.includes(monday) ? [...movies, movieId].sort((one, other) => one - other) : movies,
    }))
    .filter(({ movies }) => movies.length > 0)
    .sort((one, other) => (one.monday > other.monday ? -1 : 1));
}
