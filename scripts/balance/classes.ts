/** The classes of characters, and all ways to allot their points. */
import { type Assault, assaultOf, type Fighter, oddsBetween } from '@cine/combat';
import {
  type CharacterClass,
  houseKit,
  type Stats,
  startingStats,
} from '@cine/contract/game/characters/classes';
import { pointsOfLevels } from '@cine/contract/game/characters/points';
import { milestones } from '@cine/contract/game/milestones';

/** The stats that decide a duel. */
const useful = ['strength', 'endurance', 'agility', 'intelligence'] as const;
export type Allotment = readonly [strength: number, endurance: number, agility: number, intelligence: number];

/** All ways to allot a number of points to the stats that decide a duel. */
export function allotmentsOf(points: number): Allotment[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at);
  return upTo(points).flatMap((strength) =>
    upTo(points - strength).flatMap((endurance) =>
      upTo(points - strength - endurance).map((agility): Allotment => {
        return [strength, endurance, agility, points - strength - endurance - agility];
      }),
    ),
  );
}

/** A character of a class with what everybody starts with, and with points that its player has allotted. */
export function characterOf(characterClass: CharacterClass, allotted: Allotment): Fighter {
  const stats: Record<keyof Stats, number> = { ...startingStats[characterClass] };
  for (const [at, name] of useful.entries()) stats[name] += allotted[at]!;
  return { stats, ...houseKit };
}

/** Duels of many fighters: each assault is computed once, as it depends on few of their numbers. */
export function manyDuels(): (challenger: Fighter, opponent: Fighter) => number {
  const assaults = new Map<string, Assault>();
  const assault = (attacker: Fighter, defender: Fighter) => {
    const { strength, intelligence } = attacker.stats;
    const key = [strength, intelligence, defender.stats.endurance, defender.stats.agility].join();
    const own = assaults.get(key) ?? assaultOf(attacker, defender);
    assaults.set(key, own);
    return own;
  };
  /** The probability that the challenger wins, with half of a draw. */
  return (challenger, opponent) => {
    const ahead = challenger.stats.agility - opponent.stats.agility;
    const { win, draw } = oddsBetween(assault(challenger, opponent), assault(opponent, challenger), ahead);
    return win + draw / 2;
  };
}

/** The points of the milestones up to level 10, from which on characters duel for coins. */
export const pointsAtTen = pointsOfLevels(
  milestones.map(({ level }) => level).filter((level) => level <= 10),
);

/** The least that a class may win of its duels with another. */
export const minBalanced = 0.39;
