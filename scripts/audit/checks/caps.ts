/** Checks that no more was paid or counted for a day and a week than may be. */
import { duelRules } from '@cine/contract/game/duels/duel-rules';
import { dayOf, weekOf } from '@cine/contract/game/local-days';
import {
  habitPay,
  maxCountedPerDay,
  moviePay,
  paidHabits,
  paidMovies,
  type RewardKind,
  rewardKinds,
  rewardOf,
} from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { TaskDifficulty } from '@cine/contract/game/tasks/scale';
import { paidTasks } from '@cine/contract/game/tasks/task';
import { type Entry, playerPath, type StoredUser } from '../stored-user.ts';
import type { Check } from './check.ts';

/** What a place in full pays at the least and at the most: half of it is none of these. */
const basesInFull = new Set(
  [true, false].flatMap((together) =>
    [null, paidMovies.fullRuntime - 1].map(
      (runtime) => moviePay({ together, runtime, placeOfDay: 1, placeOfWeek: 1 })!.xp,
    ),
  ),
);

const isInFull = ({ base }: Entry) => base !== undefined && basesInFull.has(base);
const dayOfEntry = ({ date }: Entry) => `on ${date}`;
const weekOfEntry = ({ date }: Entry) => `in the week of ${weekOf(date)}`;

type Cap = {
  reward: RewardKind;
  most: number;
  /** The day or week that shares a cap. */
  per: (entry: Entry) => string;
  counts?: (entry: Entry) => boolean;
  what: string;
};

/** How many of a kind may pay. What was taken back keeps its place. */
const caps: readonly Cap[] = [
  ...rewardKinds.flatMap((reward) => {
    const { title, perDay: ofDay, perWeek: ofWeek } = rewardOf(reward);
    const what = `${title} pay`;
    return [
      ...(ofDay === undefined ? [] : [{ reward, most: ofDay, per: dayOfEntry, what }]),
      ...(ofWeek === undefined ? [] : [{ reward, most: ofWeek, per: weekOfEntry, what }]),
    ];
  }),
  {
    reward: 'movie',
    most: paidMovies.perWeekInFull,
    per: weekOfEntry,
    counts: isInFull,
    what: 'movies pay in full',
  },
  {
    reward: 'duel',
    most: duelRules.paidPerWeek,
    per: weekOfEntry,
    counts: ({ xp }) => xp > 0,
    what: 'duels pay XP',
  },
  ...(['medium', 'hard'] as const).map((difficulty) => ({
    reward: 'habit' as const,
    most: paidHabits.mostOf[difficulty],
    per: dayOfEntry,
    counts: ({ base }: Entry) => base === habitPay[difficulty].xp,
    what: `${difficulty} habits pay`,
  })),
];

export const capped: Check = (user) => [
  ...caps.flatMap((cap) => exceeding(user, cap)),
  ...rewardKinds.flatMap((reward) => weeksSum(user, reward)),
  ...greatTasks(user),
];

function exceeding(user: StoredUser, { reward, most, per, counts = () => true, what }: Cap) {
  const granted = user.entries.filter(
    (entry) => entry.reward === reward && entry.kind === 'granted' && counts(entry),
  );
  return [...Map.groupBy(granted, per)].flatMap(([when, entries]) => {
    const count = new Set(entries.map(({ source }) => source)).size;
    return count > most
      ? [{ path: playerPath(user), what: `${count} ${what} ${when}, at most ${most} may` }]
      : [];
  });
}

function weeksSum(user: StoredUser, summed: RewardKind) {
  const { title, xpPerWeek: most } = rewardOf(summed);
  if (most === undefined) return [];
  const granted = user.entries.filter(({ reward, kind }) => reward === summed && kind === 'granted');
  return [...Map.groupBy(granted, weekOfEntry)].flatMap(([when, entries]) => {
    const xp = entries.reduce((sum, entry) => sum + entry.xp, 0);
    if (xp <= most) return [];
    const what = `${title} pay ${xp} XP ${when}, at most ${most} may`;
    return [{ path: playerPath(user), what }];
  });
}

/** One epic task pays a week, and one legendary in four. */
function greatTasks(user: StoredUser) {
  const granted = user.entries.filter(({ reward, kind }) => reward === 'task' && kind === 'granted');
  const daysOf = (difficulty: TaskDifficulty) =>
    granted
      .filter(({ source }) => difficultyOf(user, source) === difficulty)
      .map(({ date }) => date)
      .sort();
  const epic = daysOf('epic').filter((date, at, all) => at > 0 && weekOf(all[at - 1]!) === weekOf(date));
  const legendary = daysOf('legendary').filter(
    (date, at, all) => at > 0 && dayOf(date) - dayOf(all[at - 1]!) < paidTasks.oncePer.legendary,
  );
  return [
    ...epic.map((date) => `a second epic task pays in the week of ${date}`),
    ...legendary.map((date) => `a second legendary task pays on ${date}, within four weeks`),
  ].map((what) => ({ path: playerPath(user), what }));
}

/** How hard a task was that has paid, which it stays, also once it is deleted; null if that isn't known. */
function difficultyOf({ tasks, formerTasks }: StoredUser, source: string): TaskDifficulty | null {
  const isIt = ({ id }: { id: string }) => sourceOf.task(id) === source;
  const task = tasks.find(isIt);
  return task ? (task.evaluation?.difficulty ?? null) : (formerTasks.find(isIt)?.difficulty ?? null);
}

/** Six movies of a day count. Those recorded too late may have had their place among a guest's movies. */
export const counted: Check = ({ uid, watches }) => {
  const placed = watches.filter(({ day }) => day?.onTime && day.placeOfDay <= maxCountedPerDay);
  return [...Map.groupBy(placed, ({ day }) => day!.date)].flatMap(([date, ofDay]) => {
    const movies = new Set(ofDay.map(({ movieId }) => movieId)).size;
    if (movies <= maxCountedPerDay) return [];
    const what = `${movies} movies of ${date} count, at most ${maxCountedPerDay} may`;
    return [{ path: `users/${uid}/watches`, what }];
  });
};
