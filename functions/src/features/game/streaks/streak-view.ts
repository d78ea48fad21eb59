/** A streak as a client sees it: where it stands today, a year's days, the years there are. */
import { dateOf, dayOf, mondayOf } from '@cine/contract/game/local-days';
import { fullStreak, multiplierOf } from '@cine/contract/game/pay/rewards';
import { streakOn, streaksOf } from '@cine/contract/game/streak-days';
import type { DayState, StreakDayView, StreakView } from '@cine/contract/operations/game/streaks';

/** What a streak is made of. Days are numbers, as in `local-days.ts`. */
export type Basis = {
  today: number;
  /** The day on which the user signed up. */
  since: number;
  /** The days kept, and those that travel cut short. */
  keptDays: readonly number[];
  short: ReadonlySet<number>;
  /** The days that what is recorded now keeps. */
  open: readonly number[];
};

/** A streak as it stands, without a year's days. */
export function standingOf(basis: Basis): Omit<StreakView, 'open' | 'years' | 'year' | 'days'> {
  const { today, keptDays, short } = basis;
  const { length, best, state, tonight } = streakOn(today, keptDays, short);
  const { days } = streaksIfTodayIsKept(basis);
  const bridged = days.at(-1)!.frozen;
  const ofWeek = days.filter(
    ({ day }) => mondayOf(day) === mondayOf(today) && (day < today || state === 'kept'),
  );
  const spentOn = ofWeek.find(({ frozen }) => frozen !== null)?.frozen ?? null;
  return {
    today: dateOf(today),
    state,
    now: stepOf(length),
    best,
    tonight: { ...stepOf(tonight), freezes: state === 'kept' ? null : dateOrNull(bridged) },
    next: tonight < fullStreak ? stepOf(tonight + 1) : null,
    freeze: { week: dateOf(mondayOf(today)), spentOn: dateOrNull(spentOn) },
  };
}

export function daysOfYear(year: number, basis: Basis): StreakDayView[] {
  const { today, since, keptDays, short, open } = basis;
  const { days, excused } = streaksOf(keptDays, short);
  // A day that is excused once the streak goes on isn't missed.
  const { excused: excusedIfKept } = streaksIfTodayIsKept(basis);
  const lengths = new Map(days.map(({ day, length }) => [day, length]));
  const frozen = new Set(days.map((each) => each.frozen));
  const notMissed = new Set([...excused, ...excusedIfKept]);
  const stillOpen = new Set(open);
  const stateOf = (day: number): DayState => {
    if (lengths.has(day)) return 'kept';
    if (frozen.has(day)) return 'frozen';
    if (day > today) return 'future';
    if (stillOpen.has(day)) return 'open';
    if (notMissed.has(day)) return 'excused';
    return day < since ? 'before' : 'missed';
  };
  const first = dayOf(`${year}-01-01`);
  const last = dayOf(`${year}-12-31`);
  return Array.from({ length: last - first + 1 }, (_, after) => {
    const day = first + after;
    return { date: dateOf(day), state: stateOf(day), length: lengths.get(day) ?? null };
  });
}

export function yearsOf({ today, since, keptDays }: Basis): number[] {
  const first = yearOf(Math.min(since, ...keptDays.slice(0, 1)));
  const last = yearOf(today);
  return Array.from({ length: last - first + 1 }, (_, after) => first + after);
}

/** The streaks that there are if today is kept, too, which they end with. */
function streaksIfTodayIsKept({ today, keptDays, short }: Basis) {
  return streaksOf([...keptDays.filter((day) => day < today), today], short);
}

function yearOf(day: number): number {
  return Number(dateOf(day).slice(0, 4));
}

function stepOf(length: number) {
  return { length, multiplier: multiplierOf(length) };
}

function dateOrNull(day: number | null): string | null {
  return day === null ? null : dateOf(day);
}
