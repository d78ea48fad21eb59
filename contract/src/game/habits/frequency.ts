/** How often a habit is to be done. Days are numbers, as in `local-days.ts`. */
import { mondayOf } from '../local-days.ts';

export const frequencyTypes = ['daily', 'weekly', 'specific_days', 'x_per_week'] as const;
export type FrequencyType = (typeof frequencyTypes)[number];

export type Frequency = {
  frequencyType: FrequencyType;
  /** The weekdays of `specific_days`, 0 for Monday, ascending; none otherwise. */
  frequencyDays: number[];
  /** Days a week for `x_per_week`; null otherwise. */
  frequencyCount: number | null;
};

/** What a streak counts: days in a row, or weeks in a row. */
export type StreakUnit = 'days' | 'weeks';

export function unitOf({ frequencyType }: Frequency): StreakUnit {
  return frequencyType === 'weekly' || frequencyType === 'x_per_week' ? 'weeks' : 'days';
}

/** How many days a week it is to be done, where any days will do. */
export function neededInWeek({ frequencyType, frequencyCount }: Frequency): number {
  return frequencyType === 'x_per_week' ? frequencyCount! : 1;
}

/** Whether a day is one on which it is to be done; any day is, where none are given. */
export function isScheduled({ frequencyType, frequencyDays }: Frequency, day: number): boolean {
  return frequencyType !== 'specific_days' || frequencyDays.includes(weekdayOf(day));
}

/** Whether it is to be done on a day: on one of its days, or while the week's other days aren't enough. */
export function isDue(frequency: Frequency, done: ReadonlySet<number>, day: number): boolean {
  if (unitOf(frequency) === 'days') return isScheduled(frequency, day);
  return doneInWeek(done, day, day) < neededInWeek(frequency);
}

/** How many days of a day's week it was done on, leaving out `without`. */
export function doneInWeek(done: ReadonlySet<number>, day: number, without?: number): number {
  const monday = mondayOf(day);
  return [0, 1, 2, 3, 4, 5, 6].filter((after) => monday + after !== without && done.has(monday + after))
    .length;
}

/** A frequency with what its type doesn't use left out, so that equal ones are the same. */
export function frequencyOf({ frequencyType, frequencyDays, frequencyCount }: Frequency): Frequency {
  const days = frequencyType === 'specific_days' ? [...new Set(frequencyDays)].sort((a, b) => a - b) : [];
  return {
    frequencyType,
    frequencyDays: days,
    frequencyCount: frequencyType === 'x_per_week' ? frequencyCount : null,
  };
}

export function isSameFrequency(one: Frequency | null, other: Frequency | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.frequencyType === other.frequencyType &&
    one.frequencyDays.join() === other.frequencyDays.join() &&
    one.frequencyCount === other.frequencyCount
  );
}

/** 0 for Monday. */
export function weekdayOf(day: number): number {
  return day - mondayOf(day);
}
