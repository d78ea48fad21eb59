/** The stats of a character, in the order in which they are shown. */

/** What a character is made of, in the order in which it is shown. */
export const statNames = ['strength', 'endurance', 'agility', 'intelligence', 'charisma'] as const;
export type StatName = (typeof statNames)[number];

/** A whole number of points for each stat. */
export type Stats = Readonly<Record<StatName, number>>;

export function statsOf(points: (name: StatName) => number): Stats {
  const [strength, endurance, agility, intelligence, charisma] = statNames;
  return {
    [strength]: points(strength),
    [endurance]: points(endurance),
    [agility]: points(agility),
    [intelligence]: points(intelligence),
    [charisma]: points(charisma),
  };
}

/** The sum of all stats. */
export function pointsIn(stats: Stats): number {
  return statNames.reduce((sum, name) => sum + stats[name], 0);
}

/**
 * `total` points divided in the proportion of `stats`: each stat gets its share rounded down, and those with
 * the largest remainders one more, the first in order of those that are equal. All zeros stay so.
 */
export function inProportion(stats: Stats, total: number): Stats {
  const sum = pointsIn(stats);
  if (sum === 0) return stats;
  const floors = statsOf((name) => Math.floor((stats[name] * total) / sum));
  const byRemainder = statNames.toSorted(
    (one, other) => ((stats[other] * total) % sum) - ((stats[one] * total) % sum),
  );
  const raised = byRemainder.slice(0, total - pointsIn(floors));
  return statsOf((name) => floors[name] + (raised.includes(name) ? 1 : 0));
}
