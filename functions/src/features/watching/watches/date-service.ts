/** Dates a new watch: its local day, and its places among the movies of that day and week. */
import { weekOf } from '@cine/contract/game/local-days';
import type { Context } from '#context.ts';
import type { Calendar } from '#core/account/index.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { readLastCountedOfWeek } from './store.ts';
import type { WatchEvent } from './watch.ts';
import {
  dateOfMovie,
  isBrought,
  recordedOf,
  type WatchDay,
  watchDayOf,
  withBroughtDays,
} from './watch-day.ts';

/** A new watch with its local day, and its places among the user's movies. Reads one watch at most. */
export async function readDatedWatch(
  tx: Tx,
  uid: string,
  calendar: Calendar,
  watch: WatchEvent,
): Promise<WatchEvent> {
  const recorded = recordedOf(watch);
  const lastCounted = await readLastCountedOfWeek(tx, uid, weekOf(dateOfMovie(recorded, calendar.zones)));
  return { ...watch, day: watchDayOf(recorded, calendar, lastCounted?.day ?? null) };
}

/** A guest's watches with their places among the member's movies. Reads one watch a week at most. */
export async function readWatchesWithMemberDays(
  context: Context,
  tx: Tx,
  memberId: string,
  watches: readonly WatchEvent[],
): Promise<WatchEvent[]> {
  const now = context.now();
  const brought = watches.filter((watch) => isBrought(watch, now));
  const lastCounted = new Map<string, WatchDay | null>();
  for (const monday of new Set(brought.flatMap(({ day }) => day?.monday ?? [])))
    lastCounted.set(monday, (await readLastCountedOfWeek(tx, memberId, monday))?.day ?? null);
  return withBroughtDays(watches, lastCounted, now);
}
