import { isDeepStrictEqual } from 'node:util';
import { allKept } from '@cine/contract/game/active-days';
import { keeperOfFormer, keeperOfHabit } from '@cine/contract/game/habits/keeper';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { keeperOfTasks } from '@cine/contract/game/tasks/task';
import { keptDaysOf, weeksTogether } from '../../../functions/src/features/core/players/pay/movie-dues.ts';
import { decidingWatches, type WatchEvent } from '../../../functions/src/features/watching/watches/index.ts';
import type { OtherDays } from '../recount.ts';
import { playerPath, type StoredUser } from '../stored-user.ts';
import type { Check } from './check.ts';

/** The days and weeks a player kept, from which the streak follows, are those of what they did. */
export const days: Check = (user) => [
  ...faultsOf(user, 'days', 'day', keptDaysOf),
  ...faultsOf(user, 'weeks', 'week of', weeksTogether),
];

function faultsOf(
  user: StoredUser,
  field: 'days' | 'weeks',
  named: string,
  keptBy: (watches: readonly WatchEvent[]) => Set<number>,
) {
  const has = new Set(allKept(user.player[field]));
  const done = field === 'days' ? keptBesidesMovies(user) : [];
  const ofOthers = new Set(done.flatMap((each) => each.days));
  const on = (at: number) => done.filter((each) => each.days.includes(at)).map(({ keeper }) => keeper);
  const decide = decidingWatches(user.watches);
  // A movie's watches beyond those that decide may have kept a day before.
  const missing = [...new Set([...keptBy(decide), ...ofOthers])].filter((at) => !has.has(at));
  const ever = new Set([...keptBy(user.watches), ...ofOthers]);
  const surplus = [...has].filter((at) => !ever.has(at));
  const wrong = user.player[field].recent.filter(
    ({ at, by }) =>
      !missing.includes(at) &&
      !surplus.includes(at) &&
      !isDeepStrictEqual(by, [...keepersOf(decide, at, keptBy), ...on(at)].sort()),
  );
  const [none, all] =
    field === 'days' ? ['watch, habit or task', 'watches, habits and tasks'] : ['watch', 'watches'];
  const lines = [
    ...missing.map((at) => `lacks the ${named} ${dateOf(at)}, which its ${all} keep`),
    ...surplus.map((at) => `has the ${named} ${dateOf(at)}, which no ${none} keeps`),
    ...wrong.map(({ at, by }) => `has the ${named} ${dateOf(at)} by ${by.join(', ')}, and others keep it`),
  ];
  return lines.map((what) => ({ path: playerPath(user), what }));
}

/** The days that each habit keeps, and those that all deleted ones, and all tasks, keep together. */
function keptBesidesMovies(user: StoredUser): {
  keeper: string;
  days: readonly number[];
}[] {
  return [
    ...user.habits.map(({ id, days: own }) => ({ keeper: keeperOfHabit(id), days: own })),
    { keeper: keeperOfFormer, days: user.formerHabits.flatMap((habit) => habit.days) },
    { keeper: keeperOfTasks, days: daysOfTasks(user) },
  ];
}

function daysOfTasks({ tasks, formerTasks }: StoredUser): number[] {
  const dates = [...tasks.map(({ completedOn }) => completedOn), ...formerTasks.map(({ date }) => date)];
  return dates.flatMap((date) => (date ? [dayOf(date)] : []));
}

/**
 * The days that habits and tasks keep, and that they ever kept: the first habit of a day always pays. Tasks
 * that were undone without pay may have kept any.
 */
export function otherDays(user: StoredUser): OtherDays {
  const paid = user.entries.filter(({ reward }) => reward === 'habit' || reward === 'task');
  return {
    kept: keptBesidesMovies(user).flatMap(({ days: own }) => own),
    ever: [...paid.map(({ date }) => dayOf(date)), ...daysOfTasks(user)],
  };
}

function keepersOf(
  watches: readonly WatchEvent[],
  at: number,
  keptBy: (watches: readonly WatchEvent[]) => Set<number>,
): string[] {
  const byMovie = Map.groupBy(watches, ({ movieId }) => movieId);
  return [...byMovie].flatMap(([movieId, own]) => (keptBy(own).has(at) ? [sourceOf.movie(movieId)] : []));
}
