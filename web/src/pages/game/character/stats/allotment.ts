/** How points are allotted to stats before that is saved. */
import { type StatName, type Stats, statNames } from '@cine/contract/game/characters/classes';
import { mostOfOneStat, oneSidedStat, pointsIn } from '@cine/contract/game/characters/points';
import type { CharacterView } from '@cine/contract/operations/game/characters';

type StatPoints = Pick<CharacterView, 'points' | 'allotted'>;

/** Points for each stat of two kinds together. */
export function sumOf(one: Stats, other: Stats): Stats {
  return statsBy((name) => one[name] + other[name]);
}

/** What equipment adds to each stat: what isn't the class's, nor allotted. */
export function byEquipment(total: Stats, starting: Stats, allotted: Stats): Stats {
  return statsBy((name) => total[name] - starting[name] - allotted[name]);
}

/** How many points are left with those that a draft adds; below 0 if another device has allotted them. */
export function pointsLeft({ points, allotted }: StatPoints, draft: Stats): number {
  return points - pointsIn(allotted) - pointsIn(draft);
}

export function mayAdd(character: StatPoints, draft: Stats, name: StatName): boolean {
  const sums = sumOf(character.allotted, draft);
  return pointsLeft(character, draft) > 0 && sums[name] + 1 <= mostOfOneStat(pointsIn(sums) + 1);
}

/** A stat that has more than it may with the draft, and the most that it may have; null if there is none. */
export function tooMuch({ allotted }: StatPoints, draft: Stats): { name: StatName; most: number } | null {
  const sums = sumOf(allotted, draft);
  const name = oneSidedStat(sums);
  return name && { name, most: mostOfOneStat(pointsIn(sums)) };
}

function statsBy(pointsOf: (name: StatName) => number): Stats {
  return Object.fromEntries(statNames.map((name) => [name, pointsOf(name)])) as Stats;
}
