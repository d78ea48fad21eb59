/** Keeps habits that movies do by themselves, after watches changed. */
import { isDeepStrictEqual } from 'node:util';
import { maxAutomatic } from '@cine/contract/game/habits/habit';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { hour } from '@cine/contract/time';
import { dayIn } from '@cine/contract/zones/zone-history';
import type { Context } from '#context.ts';
import { type Calendar, readCalendar } from '#core/account/index.ts';
import { planPlayer, ratedHere } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { openDays, readWatchesOfDates, type WatchEvent } from '#watching/watches/index.ts';
import { moviesByDay, payAutomaticHabits } from './automatic.ts';
import { writeDay } from './change-day-service.ts';
import { recentFor } from './habit.ts';
import { readAutomatic, readAutomaticCount, writeHabit } from './store.ts';

/**
 * The most watches of a week that automatic habits look at, more than anybody has; days of which not all are
 * read stay as they are.
 */
const maxWatches = 60;

type Stored = Readonly<Record<string, unknown>> | null;

/** The fields of a player that change with what they watched and rated. */
const decisive = ['automaticHabits', 'seen', 'taste', 'evenings', 'reel'] as const;

/** Settles the habits that movies keep, once a player's movies change. */
export async function keepAutomaticHabits(
  context: Context,
  uid: string,
  former: Stored,
  present: Stored,
): Promise<void> {
  if (present?.['automaticHabits'] !== true) return;
  if (decisive.every((field) => isDeepStrictEqual(former?.[field], present[field]))) return;
  await saveAutomaticHabits(context, uid);
}

/**
 * Settles a user's automatic habits on the last days by what they watched then: may run twice and late. Where
 * none is left, the player no longer says that there are any.
 */
export async function saveAutomaticHabits(context: Context, uid: string): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const now = context.now();
    const calendar = await readCalendar(tx, uid);
    // An erasure is under way.
    if (!calendar) return;
    const { zones } = calendar;
    const today = dayIn(zones, now);
    const days = Array.from({ length: recentFor }, (_, ago) => today - ago);
    const [plan, habits, watches] = await Promise.all([
      planPlayer(tx, uid),
      readAutomatic(tx, uid),
      readWatchesOfDates(tx, uid, dateOf(days.at(-1)!), dateOf(today), maxWatches),
    ]);
    const { player } = plan;
    if (habits.length === 0) {
      const { automaticHabits: _none, ...rest } = player;
      plan.write({ player: rest });
      return;
    }
    const coveredDays = watches.length < maxWatches ? days : days.filter((day) => day > oldestOf(watches));
    const movies = moviesByDay(watches, ratedHere(player.taste));
    const open = openLately(calendar, now);
    const outcome = payAutomaticHabits(habits, movies, coveredDays, open, player, { now, zones });
    for (const { habit, settled } of outcome.written)
      writeDay(tx, uid, habit, settled.day, settled.completion);
    for (const [at, habit] of outcome.habits.entries()) if (habit !== habits[at]) writeHabit(tx, uid, habit);
    if (outcome.player !== player) plan.write({ player: outcome.player, entries: outcome.entries });
  });
}

/** The days that can be changed, or could until lately: their last ratings settle a little later. */
export function openLately(calendar: Pick<Calendar, 'zones' | 'since'>, now: number): Set<number> {
  return new Set([now, now - hour].flatMap((at) => openDays(calendar, at)).map(({ day }) => day));
}

/** The day of the last of some watches, of which there may be more. */
function oldestOf(watches: readonly WatchEvent[]): number {
  return dayOf(watches.at(-1)!.day!.date);
}

/**
 * Plans that a user has one more habit that their movies keep. `write` returns whether it needs settling: a
 * player who says for the first time that there are any is followed. It throws `automatic-habits-full`.
 */
export async function planAutomaticHabits(tx: Tx, uid: string): Promise<{ write: () => boolean }> {
  const [plan, count] = await Promise.all([planPlayer(tx, uid), readAutomaticCount(tx, uid)]);
  const write = () => {
    if (count >= maxAutomatic) throw new AppError('automatic-habits-full', { limit: maxAutomatic });
    if (plan.player.automaticHabits) return true;
    plan.write({ player: { ...plan.player, automaticHabits: true } });
    return false;
  };
  return { write };
}
