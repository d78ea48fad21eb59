/** Which days of automatic habits a user's watches keep. */
import { isDeepStrictEqual } from 'node:util';
import { isKeptBy, type SeenMovie } from '@cine/contract/game/habits/automatic';
import { isScheduled } from '@cine/contract/game/habits/frequency';
import { unaskedOn } from '@cine/contract/game/habits/habit-streak';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { LedgerEntry } from '#core/ledger/index.ts';
import type { Player, Taste } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { type Habit, type Moment, withAmount } from './habit.ts';
import { type PaidHabitDay, payHabitDay } from './pay-day.ts';

/** A movie of a day that counts for habits. */
export type DayMovie = SeenMovie & { movieId: number };

/** A day on which an automatic habit is done, or no longer. */
export type ChangedDay = { day: number; isDone: boolean };

/** The movies of each day that count for habits, by watches that were recorded on time. */
export function moviesByDay(
  watches: readonly WatchEvent[],
  ratings: Taste['ratings'],
): Map<number, DayMovie[]> {
  const counting = watches.filter(({ withdrawn, day }) => !withdrawn && day?.onTime);
  const byDay = Map.groupBy(counting, ({ day }) => dayOf(day!.date));
  return new Map(
    [...byDay].map(([day, ofDay]) => [
      day,
      ofDay.map(({ movieId, facts, company }) => ({
        movieId,
        year: facts.year,
        together: (company?.members ?? 0) > 0,
        rated: scoreOf(ratings, movieId) !== null,
      })),
    ]),
  );
}

/**
 * Which of `days` change, by what the owner watched, between done and not done. Once a day is no longer open,
 * ratings change nothing there as long as a movie of that day is left.
 */
export function changedDays(
  habit: Habit,
  movies: ReadonlyMap<number, readonly DayMovie[]>,
  days: readonly number[],
  open: ReadonlySet<number>,
): ChangedDay[] {
  return days.flatMap((day) => {
    const ofDay = movies.get(day) ?? [];
    const was = habit.days.includes(day);
    const isFixed = habit.automatic === 'rated' && !open.has(day) && ofDay.length > 0;
    // A day that was kept stays so when the habit asks for nothing any more.
    const asks = was || asksOn(habit, day);
    const isDone = isFixed ? was : asks && isKeptBy(habit.automatic!, ofDay, dateOf(day));
    return isDone === was ? [] : [{ day, isDone }];
  });
}

/**
 * The movies of a day that each habit is paid for: each movie pays one of those that it ticks and that ask
 * for pay, the one made first. `spent` movies have paid a habit that was deleted since.
 */
export function paidMoviesByHabit(
  habits: readonly Habit[],
  movies: readonly DayMovie[],
  day: number,
  spent: ReadonlySet<number>,
): Map<string, number[]> {
  const asking = habits
    .filter((habit) => habit.days.includes(day) && unaskedOn(habit, day) === null)
    .toSorted((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
  const unspent = movies.filter(({ movieId }) => !spent.has(movieId));
  const paid = new Map<string, number[]>();
  for (const movie of unspent) {
    const first = asking.find(
      ({ automatic }) => automatic === 'rated' || isKeptBy(automatic!, [movie], dateOf(day)),
    );
    if (first)
      paid.set(first.id, [...new Set([...(paid.get(first.id) ?? []), movie.movieId])].sort(ascending));
  }
  return paid;
}

export type KeptHabits = {
  habits: Habit[];
  player: Player;
  entries: LedgerEntry[];
  /** The days to write, with the habits as they are in the end. */
  written: { habit: Habit; settled: PaidHabitDay }[];
};

/** Settles the habits that movies keep; repeating changes nothing. */
export function payAutomaticHabits(
  former: readonly Habit[],
  movies: ReadonlyMap<number, readonly DayMovie[]>,
  days: readonly number[],
  open: ReadonlySet<number>,
  player: Player,
  moment: Moment,
): KeptHabits {
  const changesOfHabits = former.map((habit) => changedDays(habit, movies, days, open));
  const habits = former.map((habit, at) =>
    changesOfHabits[at]!.reduce(
      (current, { day, isDone }) => withAmount(current, day, isDone ? { value: null } : null, moment),
      habit,
    ),
  );
  const outcome: KeptHabits = { habits, player, entries: [], written: [] };
  for (const day of days) {
    const paid = paidMoviesByHabit(habits, movies.get(day) ?? [], day, spentOn(player, habits, day));
    for (const [at, habit] of habits.entries()) {
      const movieIds = paid.get(habit.id);
      const isChanged = changesOfHabits[at]!.some((each) => each.day === day);
      if (!isChanged && isSettled(outcome.player, habit, day, movieIds)) continue;
      const unasked = movieIds ? null : (unaskedOn(habit, day) ?? 'movie');
      const settled = payHabitDay(
        { habit, day, player: outcome.player, ...moment },
        { by: movieIds ?? [], unasked },
      );
      const isSame = isDeepStrictEqual(settled.player.paid, outcome.player.paid);
      if (!isChanged && isSame) continue;
      outcome.player = settled.player;
      outcome.entries.push(...settled.entries);
      outcome.written.push({ habit, settled });
    }
  }
  return outcome;
}

/** The movies of a day that have paid habits which are no longer there. */
function spentOn({ paid }: Player, habits: readonly Habit[], day: number): Set<number> {
  const existing = new Set(habits.map(({ id }) => sourceOf.habit(id, dateOf(day))));
  const gone = paid.filter(
    ({ source, reward, date, taken }) =>
      reward === 'habit' && date === dateOf(day) && !taken && !existing.has(source),
  );
  return new Set(gone.flatMap(({ by = [] }) => by));
}

/** Whether a day was paid for the same movies, or before movies were remembered. */
function isSettled({ paid }: Player, habit: Habit, day: number, by: readonly number[] | undefined): boolean {
  const pay = paid.find(({ source }) => source === sourceOf.habit(habit.id, dateOf(day)));
  if (!pay || pay.taken) return by === undefined;
  return pay.by === undefined || pay.by.join() === (by ?? []).join();
}

/** Whether a habit asked for anything on a day: movies from before it was made don't count. */
function asksOn({ spans }: Habit, day: number): boolean {
  const frequency = spans.findLast(({ from }) => from <= day)?.frequency ?? null;
  return frequency !== null && isScheduled(frequency, day);
}

function ascending(one: number, other: number): number {
  return one - other;
}
