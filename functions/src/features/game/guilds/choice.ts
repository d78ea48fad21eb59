import { utcMondayOf } from '@cine/contract/game/local-days';
import { day as dayMs } from '@cine/contract/time';
import type { PlayedGuild, Player } from '#core/players/index.ts';

type Chooser = Pick<Player, 'guild' | 'filmXp'>;

/** When a player may choose a guild again, once a week in UTC; null if they may now. */
export function choosesAgainAt({ guild }: Chooser, now: number): number | null {
  const monday = utcMondayOf(now);
  return guild && utcMondayOf(guild.at) >= monday ? (monday + 7) * dayMs : null;
}

/** A guild that a player chooses now: what they have earned before doesn't count for it. */
export function chosenGuild({ filmXp: { week } }: Chooser, id: string, now: number): PlayedGuild {
  const monday = utcMondayOf(now);
  const xp = week.monday === monday ? week.xp : 0;
  return { id, at: now, left: false, before: { monday, xp }, weeks: [] };
}

/** A player who no longer plays for a guild; the same if they don't anyway. */
export function withoutGuild<One extends { guild?: PlayedGuild }>(player: One, id: string): One {
  const { guild } = player;
  return guild?.id === id && !guild.left ? { ...player, guild: { ...guild, left: true, weeks: [] } } : player;
}
