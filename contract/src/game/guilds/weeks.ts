import { lotOf } from '../../text/lot.ts';
import { dateOf, dayOf } from '../local-days.ts';
import { type GuildTheme, guildThemes } from './themes.ts';

export type GuildChallenge = GuildTheme & { themeId: string };

/** A guild's challenge of the week from a Monday: each guild has all themes in turn, in its own order. */
export function guildChallengeOf(groupId: string, monday: string): GuildChallenge {
  const inTurn = Object.keys(guildThemes)
    .map((id) => ({ id, lot: lotOf(`${groupId} ${id}`) }))
    .sort((one, other) => one.lot - other.lot);
  const { id } = inTurn[Math.floor(dayOf(monday) / 7) % inTurn.length]!;
  return { themeId: id, ...guildThemes[id]! };
}

/**
 * How many weeks in a row, by their Mondays, had a completed challenge: up to `monday` or the week before.
 */
export function weeksInRow(won: readonly string[], monday: string): number {
  const all = new Set(won);
  const ago = (weeks: number) => dateOf(dayOf(monday) - 7 * weeks);
  const first = all.has(monday) ? 0 : 1;
  let count = 0;
  while (all.has(ago(first + count))) count += 1;
  return count;
}
