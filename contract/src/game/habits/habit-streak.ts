/** A habit's streak: for how many days or weeks in a row it was done as often as it asks for. */
import { mondayOf } from '../local-days.ts';
import {
  doneInWeek,
  type Frequency,
  isSameFrequency,
  isScheduled,
  neededInWeek,
  type StreakUnit,
  unitOf,
} from './frequency.ts';

/** What a habit asks for from a day on; `frequency` is null while it is archived. */
export type Span = { from: number; frequency: Frequency | null };

/** All that a habit's streak depends on. Days are numbers, as in `local-days.ts`. */
export type HabitHistory = {
  /** What it asked for since when, the first from its beginning on. */
  spans: readonly Span[];
  /** The days on which it was done, ascending. */
  days: readonly number[];
  /** Days that travel cut short. */
  short: readonly number[];
};

export type HabitStreak = {
  unit: StreakUnit;
  /** How many days, or weeks, in a row were kept until now. */
  length: number;
  best: Record<StreakUnit, number>;
};

/**
 * A habit's streak on a day. Days in a row are those on which it was to be done; weeks in a row those in
 * which it was done often enough. Today, this week, a day that travel cut short and a week that a change cut
 * short count once they are kept and break nothing before. Each is judged by what the habit asked for then,
 * and counting begins anew where days become weeks.
 */
export function habitStreak({ spans, days, short }: HabitHistory, today: number): HabitStreak {
  const done = new Set(days);
  const best = { days: 0, weeks: 0 };
  let unit: StreakUnit = 'days';
  let length = 0;
  let last = Number.NaN;
  for (const stretch of stretches(spans, days, today)) {
    if (unitOf(stretch.frequency) !== unit) [unit, length, last] = [unitOf(stretch.frequency), 0, Number.NaN];
    for (const { at, state } of unit === 'days' ? dayTurns(stretch) : weekTurns(stretch)) {
      // A week that was changed within may be kept by what it asked for before or after.
      if (at === last || state === 'open') continue;
      length = state === 'kept' ? length + 1 : 0;
      if (state === 'kept') last = at;
      best[unit] = Math.max(best[unit], length);
    }
  }
  return { unit, length, best };

  function dayTurns({ frequency, begin, end }: Stretch): Turn[] {
    const scheduled = range(begin, Math.min(end, today), 1).filter((day) => isScheduled(frequency, day));
    return scheduled.map((day) => {
      const isOpen = day === today || short.includes(day);
      return { at: day, state: done.has(day) ? 'kept' : isOpen ? 'open' : 'missed' };
    });
  }

  function weekTurns({ frequency, from, begin, end }: Stretch): Turn[] {
    return range(mondayOf(begin), Math.min(end, today), 7).map((monday) => {
      const isKept = doneInWeek(done, monday) >= neededInWeek(frequency);
      const isOpen = monday < from || monday + 6 > end || monday + 6 >= today;
      return { at: monday, state: isKept ? 'kept' : isOpen ? 'open' : 'missed' };
    });
  }
}

/** A day or a week, by its Monday. */
type Turn = { at: number; state: 'kept' | 'missed' | 'open' };

/** A frequency between two days, inclusive; `begin` is earlier if done the day before it was made. */
type Stretch = { frequency: Frequency; from: number; begin: number; end: number };

function stretches(spans: readonly Span[], days: readonly number[], today: number): Stretch[] {
  return spans.flatMap(({ from, frequency }, at) => {
    const begin = at === 0 && spans.length < maxSpans ? Math.min(from, ...days.slice(0, 1)) : from;
    if (!frequency || begin > today) return [];
    return [{ frequency, from, begin, end: (spans[at + 1]?.from ?? Number.POSITIVE_INFINITY) - 1 }];
  });
}

function range(from: number, to: number, step: number): number[] {
  const all: number[] = [];
  for (let at = from; at <= to; at += step) all.push(at);
  return all;
}

/** How many of a habit's changes are kept; days before these don't count. */
export const maxSpans = 200;

/** The day from which a change counts: today, or tomorrow if today was done under the former rules. */
export function changesFrom(days: readonly number[], today: number): number {
  return Math.max(today, (days.at(-1) ?? Number.NEGATIVE_INFINITY) + 1);
}

/**
 * What a habit asks for once that is changed from a day on, null if it is archived; the same list if nothing
 * changes. If two changes are from the same day on, the last counts.
 */
export function withSpan(spans: readonly Span[], frequency: Frequency | null, from: number): readonly Span[] {
  const last = spans.at(-1);
  if (last && isSameFrequency(last.frequency, frequency)) return spans;
  // Dates go back for a user who flies east over the date line.
  const earlier = spans.filter((span) => span.from < from);
  const isBack = earlier.length > 0 && isSameFrequency(earlier.at(-1)!.frequency, frequency);
  return isBack ? earlier : [...earlier, { from, frequency }].slice(-maxSpans);
}

/**
 * What a habit asked for on a day; null while it was archived. It may be done the day before it was made, as
 * its first days ask.
 */
export function frequencyOn(spans: readonly Span[], day: number): Frequency | null {
  return (spans.findLast(({ from }) => from <= day) ?? spans[0])?.frequency ?? null;
}

/** Why a habit done on a day isn't paid: it isn't one of its days, or its week already had enough. */
export function unaskedOn(
  { spans, days }: Pick<HabitHistory, 'spans' | 'days'>,
  day: number,
): 'unasked' | 'times' | null {
  const frequency = frequencyOn(spans, day);
  if (!frequency || !isScheduled(frequency, day)) return 'unasked';
  if (unitOf(frequency) === 'days') return null;
  const before = days.filter((each) => each < day && each >= mondayOf(day)).length;
  return before < neededInWeek(frequency) ? null : 'times';
}
