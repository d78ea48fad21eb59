/**
 * Streaks of active days: local dates, from midnight to midnight in the zone that the user had then
 * (`zones/zone-history.ts`). A movie counts on the date on which it began.
 */
import { mondayOf } from './local-days.ts';

/** A date that travel cut short is excused once in this many days. */
const excusedOnceIn = 14;

export type StreakDay = {
  day: number;
  length: number;
  /** The missed day before it that a freeze bridged; null if there was none. */
  frozen: number | null;
};

export type Streaks = {
  /** The active days with the streak that each reached, ascending. */
  days: StreakDay[];
  /** Missed days that were too short to count as missed. */
  excused: number[];
  best: number;
};

/**
 * The streaks of a user's active days, after the Habit Tracker's `update_streak`: the next day continues a
 * streak, and so does the one after a missed day if the week in which it resumes still has its freeze.
 * `short` are dates that lasted less than eighteen hours where the user was; one in 14 days isn't missed.
 * Days are numbers, in any order.
 */
export function streaksOf(activeDays: Iterable<number>, short: ReadonlySet<number> = new Set()): Streaks {
  const days: StreakDay[] = [];
  const excused: number[] = [];
  let best = 0;
  let frozenWeek: number | null = null;
  for (const day of [...new Set(activeDays)].sort((one, other) => one - other)) {
    const last = days.at(-1);
    const missed = last ? missedBetween(last.day, day) : null;
    const isFrozen = missed?.length === 1 && frozenWeek !== mondayOf(day);
    if (isFrozen) frozenWeek = mondayOf(day);
    const length = last && (missed?.length === 0 || isFrozen) ? last.length + 1 : 1;
    days.push({ day, length, frozen: isFrozen ? missed[0]! : null });
    best = Math.max(best, length);
  }
  return { days, excused, best };

  /** The missed days between two active ones; two at most, as they end a streak anyway. */
  function missedBetween(from: number, to: number): number[] {
    const missed: number[] = [];
    for (let day = from + 1; day < to && missed.length < 2; day += 1) {
      const isExcused = short.has(day) && day - (excused.at(-1) ?? -Infinity) >= excusedOnceIn;
      if (isExcused) excused.push(day);
      else missed.push(day);
    }
    return missed;
  }
}

export type StreakToday = {
  /** The streak's days; 0 once it is over. */
  length: number;
  best: number;
  /** `kept`: active today. `open`: it goes on with an activity today, by this week's freeze if `freezes`. */
  state: 'none' | 'kept' | 'open';
  freezes: boolean;
  /** Whether this week's freeze is still there. */
  freezeLeft: boolean;
  /** The streak's days once there is an activity today. */
  tonight: number;
};

/** How a streak stands on a day, and what an activity on that day would do. */
export function streakOn(
  today: number,
  activeDays: Iterable<number>,
  short: ReadonlySet<number> = new Set(),
): StreakToday {
  const soFar = [...new Set(activeDays)].filter((day) => day <= today);
  const streaksSoFar = streaksOf(soFar, short);
  const streakWithToday = streaksOf([...soFar, today], short).days.at(-1)!;
  const last = streaksSoFar.days.at(-1);
  const isKept = last?.day === today;
  const goesOn = isKept || streakWithToday.length > 1;
  const usedThisWeek = streaksSoFar.days.some(
    ({ day, frozen }) => frozen !== null && mondayOf(day) === mondayOf(today),
  );
  return {
    length: goesOn ? last!.length : 0,
    best: streaksSoFar.best,
    state: isKept ? 'kept' : goesOn ? 'open' : 'none',
    freezes: !isKept && streakWithToday.frozen !== null,
    freezeLeft: !usedThisWeek,
    tonight: streakWithToday.length,
  };
}
