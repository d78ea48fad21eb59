/**
 * The curve of levels, of players and so of their characters: how many XP each takes (⌊100 · n^1.8⌋ for level
 * n); beginning again from level 100 (prestige).
 */

const xpBase = 100;
const xpExponent = 1.8;
const highestLevel = 1000;

/** XP at which each level begins: Σ ⌊100 · n^1.8⌋ for n from 2 to the level (the Habit Tracker's formula). */
const thresholds: readonly number[] = (() => {
  const sums = [0, 0];
  for (let level = 2; level <= highestLevel; level += 1) {
    sums.push(sums[level - 1]! + Math.floor(xpBase * level ** xpExponent));
  }
  return sums;
})();

/** How often a player began again at level 1, and their XP when they last did: levels count from there. */
export type Prestige = { stars: number; from: number };

export const noPrestige: Prestige = { stars: 0, from: 0 };

/** The level at which a player may begin again. */
export const prestigeLevel = 100;

/** The XP that count for a player's level: those since they began again. */
export function xpOfLevels({ totalXp, prestige }: { totalXp: number; prestige: Prestige }): number {
  return Math.max(0, totalXp - prestige.from);
}

/** XP needed for a level. Throws `RangeError` unless it is from 1 to 1,000. */
export function xpForLevel(level: number): number {
  const xp = thresholds[level];
  if (level < 1 || xp === undefined) throw new RangeError(`There is no level ${level}`);
  return xp;
}

export function levelOf(totalXp: number): number {
  let low = 1;
  let high = highestLevel;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (thresholds[middle]! <= totalXp) low = middle;
    else high = middle - 1;
  }
  return low;
}
