import { isDeepStrictEqual } from 'node:util';
import { habitStreak } from '@cine/contract/game/habits/habit-streak';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { partsOf, sourceOf } from '@cine/contract/game/pay/sources';
import type { Fault } from '../fault.ts';
import { bySource, entryPath, playerPath, type StoredUser } from '../stored-user.ts';
import type { Check } from './check.ts';

/**
 * A habit's days are those of its completions, its streak is a recount of them, and it pays only for days on
 * which it was done.
 */
export const habits: Check = (user) => [
  ...user.habits.flatMap((habit) => [...wrongDays(user, habit), ...wrongStreak(user, habit)]),
  ...unpaidOnes(user),
  ...paidForNothing(user),
  ...wrongCount(user),
];

type Habit = StoredUser['habits'][number];

function fault({ uid }: StoredUser, { id }: Habit, what: string): Fault {
  return { path: `users/${uid}/habits/${id}`, what };
}

function wrongDays(user: StoredUser, habit: Habit): Fault[] {
  const done = user.completions.filter((each) => each.habitId === habit.id && each.done);
  const days = done.map(({ date }) => dayOf(date)).sort((one, other) => one - other);
  if (isDeepStrictEqual(days, habit.days)) return [];
  const text = (all: readonly number[]) => all.map(dateOf).join(', ') || 'no day';
  return [
    fault(user, habit, `says it was done on ${text(habit.days)}, and its completions say ${text(days)}`),
  ];
}

function wrongStreak(user: StoredUser, habit: Habit): Fault[] {
  const recount = habitStreak(habit, habit.days.at(-1) ?? Number.NEGATIVE_INFINITY);
  if (isDeepStrictEqual(recount, habit.streak)) return [];
  const text = ({ length, unit, best }: Habit['streak']) =>
    `${length} ${unit} of at most ${best.days} days and ${best.weeks} weeks`;
  return [fault(user, habit, `has a streak of ${text(habit.streak)}, and a recount says ${text(recount)}`)];
}

/** Badges count how often habits were done and paid for it. */
function wrongCount(user: StoredUser): Fault[] {
  const last = [...bySource(user.entries).values()].map((own) => own.at(-1)!);
  const count = last.filter(({ reward, kind }) => reward === 'habit' && kind !== 'taken').length;
  const { habitsDone = 0 } = user.player;
  if (count === habitsDone) return [];
  return [
    { path: playerPath(user), what: `counts ${habitsDone} paid days of habits, and the ledger has ${count}` },
  ];
}

/** What was done has paid, unless it says why not. */
function unpaidOnes(user: StoredUser): Fault[] {
  const sources = bySource(user.entries);
  return user.completions.flatMap(({ habitId, date, done, unpaid }) => {
    const last = sources.get(sourceOf.habit(habitId, date))?.at(-1);
    const hasPaid = last !== undefined && last.kind !== 'taken';
    if (hasPaid === (done && unpaid === null)) return [];
    const what = hasPaid
      ? 'has paid, and says that it pays nothing'
      : 'has paid nothing, and doesn’t say why';
    return [{ path: `users/${user.uid}/completions/${habitId}-${date}`, what }];
  });
}

function paidForNothing(user: StoredUser): Fault[] {
  const days = new Map([...user.habits, ...user.formerHabits].map(({ id, days }) => [id, new Set(days)]));
  return [...bySource(user.entries)].flatMap(([source, own]) => {
    const last = own.at(-1)!;
    if (last.reward !== 'habit' || last.kind === 'taken') return [];
    const [id, date] = partsOf(source) as [string, string];
    if (days.get(id)?.has(dayOf(date))) return [];
    return [{ path: entryPath(user, source), what: `pays for ${date}, on which its habit wasn’t done` }];
  });
}
