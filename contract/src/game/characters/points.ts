/** The points that a character allots to its stats, and what equipment and levels add. */
import * as z from 'zod';
import { milestones } from '../milestones.ts';
import { type Stats, statNames } from './classes.ts';

/** The first points may all go to one stat. */
const freePoints = 10;

const points = z.int().min(0).max(1000);

export const statsSchema = z.strictObject({
  strength: points,
  endurance: points,
  agility: points,
  intelligence: points,
  charisma: points,
});

export const nothingAllotted: Stats = {
  strength: 0,
  endurance: 0,
  agility: 0,
  intelligence: 0,
  charisma: 0,
};

/** The points that the milestones of some levels have brought. */
export function pointsOfLevels(levels: readonly number[]): number {
  return milestones
    .filter(({ level }) => levels.includes(level))
    .reduce((sum, { points }) => sum + points, 0);
}

export function pointsIn(allotted: Stats): number {
  return statNames.reduce((sum, name) => sum + allotted[name], 0);
}

/** The most that one stat may have of some points: ten of them, or half of all if that is more. */
export function mostOfOneStat(points: number): number {
  return Math.max(freePoints, Math.floor(points / 2));
}

/** A stat that has more of its share than it may; null if there is none. */
export function oneSidedStat(allotted: Stats) {
  const most = mostOfOneStat(pointsIn(allotted));
  return statNames.find((name) => allotted[name] > most) ?? null;
}

/** The first stat with fewer points than before, as allotted points must stay; null if there is none. */
export function loweredStat(former: Stats, allotted: Stats) {
  return statNames.find((name) => allotted[name] < former[name]) ?? null;
}

/** The quarter of an instant in UTC, such as `2026-Q4`: points can be taken back once in each. */
export function quarterOf(ms: number): string {
  const date = new Date(ms);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

export function nextQuarterAt(ms: number): number {
  const date = new Date(ms);
  return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 3) + 1) * 3, 1);
}
