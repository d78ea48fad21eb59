import { guildPoints, minPlayers } from '@cine/contract/game/guilds/guild';
import { guildChallengeOf } from '@cine/contract/game/guilds/weeks';
import { closesAt, isWeekOpen } from '@cine/contract/game/weekly/weeks';
import type { Standing } from '#core/standings/index.ts';
import type { Guild, GuildPlaces } from '../guilds/index.ts';
import { isOnBoards } from './ranking.ts';

/** A guild's place in a week's table: what its best players earned, of those whom everybody may see. */
export function guildPlaces(players: readonly Standing[], monday: number, now: number): GuildPlaces {
  const visible = players.filter((player) => isOnBoards(player, now));
  if (visible.length < minPlayers) return {};
  const earned = visible.flatMap(({ guild }) =>
    guild?.week?.monday === monday && guild.week.xp > 0 ? [guild.week] : [],
  );
  if (earned.length === 0) return {};
  const points = guildPoints(earned.map(({ xp }) => xp));
  return { week: { monday, points, at: Math.max(...earned.map(({ at }) => at)) } };
}

/**
 * How many movies a guild's players watched for its challenges between them, and which weeks it has
 * completed. One that was completed when its week closed stays so.
 */
export function guildWeeks(
  groupId: string,
  { won: former }: Pick<Guild, 'won'>,
  players: readonly Standing[],
  now: number,
): Pick<Guild, 'weeks' | 'won'> {
  const movies = new Map<string, Set<number>>();
  for (const { guild } of players.length < minPlayers ? [] : players)
    for (const week of guild?.weeks ?? [])
      movies.set(week.monday, new Set([...(movies.get(week.monday) ?? []), ...week.movies]));
  const open = [...movies].filter(([monday]) => isWeekOpen(monday, now));
  const weeks = open
    .map(([monday, different]) => ({ monday, movies: different.size }))
    .sort((one, other) => (one.monday < other.monday ? -1 : 1));
  const reached = weeks
    .filter((week) => week.movies >= guildChallengeOf(groupId, week.monday).movies)
    .map(({ monday }) => monday);
  const closed = former.filter((monday) => closesAt(monday) <= now);
  return { weeks, won: [...new Set([...closed, ...reached])].sort() };
}
