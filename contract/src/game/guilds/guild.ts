/** What makes a group a guild, and how a guild's points are counted. */
import { milestones } from '../milestones.ts';

/** The level that makes a guild: the owner's, or the sum of `togetherMembers`' levels. */
export const guildLevel = milestones.find(({ unlocks }) => unlocks === 'guilds')!.level;
/** This many members together may have the level that makes a guild. */
export const togetherMembers = 3;

/** A guild is ranked, and its challenge counts, once this many members play for it. */
export const minPlayers = 3;

/** The most players whose film XP counts for their guild's score. */
export const bestPlayers = 5;

/** The highest levels that count together, the highest first. */
export function levelsTogether(levels: readonly number[]): number[] {
  return levels.toSorted((one, other) => other - one).slice(0, togetherMembers);
}

/** Whether a group may become a guild, by its owner's level or by its members'. */
export function mayBeGuild({
  isOwnerThere,
  levels,
}: {
  isOwnerThere: boolean;
  levels: readonly number[];
}): boolean {
  const together = levelsTogether(levels);
  const sum = together.reduce((total, level) => total + level, 0);
  return isOwnerThere || (together.length === togetherMembers && sum >= guildLevel);
}

/** A guild's score: the week's film XP of its best players, summed. */
export function guildPoints(xp: readonly number[]): number {
  const best = xp.toSorted((one, other) => other - one).slice(0, bestPlayers);
  return best.reduce((sum, each) => sum + each, 0);
}
