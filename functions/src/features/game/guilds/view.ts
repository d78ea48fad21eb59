import { guildChallengeOf } from '@cine/contract/game/guilds/weeks';
import { closesAt } from '@cine/contract/game/weekly/weeks';
import type { OutputOf } from '@cine/contract/operation';
import type { chooseGuild, GuildWeek } from '@cine/contract/operations/game/guilds';
import type { Player } from '#core/players/index.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { choosesAgainAt } from './choice.ts';
import type { Guild } from './documents.ts';

export function choiceOf(player: Player, groupId: string, now: number): OutputOf<typeof chooseGuild> {
  const { guild } = player;
  return {
    plays: guild?.id === groupId && !guild.left,
    choosesAgainAt: toInstantOrNull(choosesAgainAt(player, now)),
  };
}

/** A guild's challenge of a week, and how far its players are, as last counted. */
export function weekView(groupId: string, monday: string, guild: Guild | null): GuildWeek {
  const { themeId, title, description, rules, movies: target } = guildChallengeOf(groupId, monday);
  return {
    monday,
    closesAt: toInstant(closesAt(monday)),
    themeId,
    titles: title,
    descriptions: description,
    rules,
    movies: guild?.weeks.find((week) => week.monday === monday)?.movies ?? 0,
    target,
    isWon: guild?.won.includes(monday) ?? false,
  };
}
