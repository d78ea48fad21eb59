/** A habit in the domain. Times are epoch milliseconds, days numbers as in `local-days.ts`. */
import type { CompletionDocument, HabitDocument } from '@cine/contract/documents/habits';
import { frequencyOf } from '@cine/contract/game/habits/frequency';
import { changesFrom, habitStreak, withSpan } from '@cine/contract/game/habits/habit-streak';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { createHabit } from '@cine/contract/operations/game/habits';
import { dayIn, shortDays, type Zones } from '@cine/contract/zones/zone-history';
import { nextReminder } from './reminder.ts';

export type Habit = HabitDocument & { id: string };

export type Completion = CompletionDocument;

/** What a habit's owner decides about it. */
export type HabitChoice = Omit<ParsedInputOf<typeof createHabit>, 'key' | 'automatic'>;

/** When a habit is changed, and the time zones that its owner's days go by. */
export type Moment = { now: number; zones: Zones };

/** How much was done on a day, in the habit's unit; null if it has no target. */
export type Amount = { value: number | null };

/** For how many days it is known what was done: more than can still be changed. */
export const recentFor = 7;

export function newHabit(
  id: string,
  { automatic, ...chosen }: HabitChoice & Pick<Habit, 'automatic'>,
  position: number,
  moment: Moment,
): Habit {
  const nothing = { spans: [], days: [], short: [], recent: [], archivedAt: null, remindAt: null };
  const streak = { unit: 'days', length: 0, best: { days: 0, weeks: 0 } } as const;
  return withChoice(
    { ...chosen, ...nothing, id, automatic, position, streak, createdAt: moment.now },
    chosen,
    moment,
  );
}

/** A habit as its owner wants it now; what it asked for before is remembered. */
export function withChoice(former: Habit, chosen: HabitChoice, moment: Moment): Habit {
  const habit = { ...former, ...chosen, ...frequencyOf(chosen) };
  return withDerived(former.archivedAt === null ? withCurrentSpan(habit, moment) : habit, moment);
}

/** A habit that asks for nothing, and whose streak stands still. */
export function archivedHabit(habit: Habit, moment: Moment): Habit {
  return withDerived(withCurrentSpan({ ...habit, archivedAt: moment.now }, moment), moment);
}

export function restoredHabit(habit: Habit, position: number, moment: Moment): Habit {
  return withDerived(withCurrentSpan({ ...habit, position, archivedAt: null }, moment), moment);
}

/** A habit with what was done on a day; null if nothing was. */
export function withAmount(habit: Habit, day: number, amount: Amount | null, moment: Moment): Habit {
  const from = dayIn(moment.zones, moment.now) - recentFor;
  const others = habit.recent.filter((each) => each.day !== day && each.day > from);
  const recent = amount ? [...others, { day, value: amount.value, at: moment.now }] : others;
  const isDone = amount !== null && isEnough(habit, amount);
  const days = habit.days.filter((each) => each !== day);
  const changed = { ...habit, recent, days: isDone ? [...days, day].sort(ascending) : days };
  // A reminder whose time has come isn't told yet.
  return { ...withDerived(changed, moment), remindAt: habit.remindAt };
}

/** What a user says they did, with an amount or without. */
export function amountOf({ targetValue }: Habit, value: number | undefined): Amount {
  return { value: targetValue === null ? null : (value ?? targetValue) };
}

/** What was done on a day that can still be changed; null if nothing was. */
export function amountOn({ recent }: Habit, day: number): Habit['recent'][number] | null {
  return recent.find((each) => each.day === day) ?? null;
}

export function isEnough({ targetValue }: Habit, { value }: Amount): boolean {
  return targetValue === null || (value ?? 0) >= targetValue;
}

function withCurrentSpan(habit: Habit, { zones, now }: Moment): Habit {
  const frequency = habit.archivedAt === null ? frequencyOf(habit) : null;
  const from = changesFrom(habit.days, dayIn(zones, now));
  return { ...habit, spans: [...withSpan(habit.spans, frequency, from)] };
}

/** A habit with what follows from its other fields: short days, streak, next reminder. */
function withDerived(habit: Habit, moment: Moment): Habit {
  const short = shortOf(habit, moment);
  const streak = habitStreak({ ...habit, short }, habit.days.at(-1) ?? Number.NEGATIVE_INFINITY);
  return { ...habit, short, streak, remindAt: nextReminder(habit, moment) };
}

/** The days that travel cut short by now, ascending. */
export function shortOf({ short }: Habit, { zones, now }: Moment): number[] {
  return [...new Set([...short, ...shortDays(zones, now)])].sort(ascending);
}

function ascending(one: number, other: number): number {
  return one - other;
}
