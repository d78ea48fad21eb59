import type { playedGuildSchema } from '@cine/contract/operations/core/players';
import { day as dayMs } from '@cine/contract/time';
import type * as z from 'zod';
import { type FilmXp, utcMondayOf } from '../film-xp.ts';

/** The guild that a player chose last, by its group, and what counts for it. Times are epoch milliseconds. */
export type PlayedGuild = Omit<z.infer<typeof playedGuildSchema>, 'at'> & { at: number };

type Chooser = { guild?: PlayedGuild; film: FilmXp };

/** When a player may choose a guild again, which is once in a week in UTC; null if they may now. */
export function choosesAgainAt({ guild }: Chooser, now: number): number | null {
  const monday = utcMondayOf(now);
  return guild && utcMondayOf(guild.at) >= monday ? (monday + 7) * dayMs : null;
}

/** A guild that a player chooses now: what they have earned before doesn't count for it. */
export function chosenGuild({ film: { week } }: Chooser, id: string, now: number): PlayedGuild {
  const monday = utcMondayOf(now);
  const xp = week.monday === monday ? week.xp : 0;
  return { id, at: now, left: false, before: { monday, xp }, weeks: [] };
}

/**
 * What a player earned for their guild in a week (UTC), by its Monday; null if they never chose one or earned
 * nothing.
 */
export function weekForGuild({ guild, film: { week } }: Chooser): FilmXp['week'] | null {
  if (!guild || week.at === null || week.at < guild.at) return null;
  const before = guild.before.monday === week.monday ? guild.before.xp : 0;
  return { ...week, xp: Math.max(0, week.xp - before) };
}

/** A player who no longer plays for a guild; the same if they don't anyway. */
export function withoutGuild<One extends { guild?: PlayedGuild }>(player: One, id: string): One {
  const { guild } = player;
  return guild?.id === id && !guild.left ? { ...player, guild: { ...guild, left: true, weeks: [] } } : player;
}
