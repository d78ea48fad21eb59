import { weekOf } from '@cine/contract/game/local-days';
import { day } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import type { Context } from '#context.ts';
import type { Calendar } from '#core/account/index.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { readFullestOfWeek } from './store.ts';
import type { WatchEvent } from './watch.ts';
import { dateOfMovie, stampedDay, type WatchDay } from './watch-day.ts';

/** A new watch with its local day, and its places among the user's movies. Reads one watch at most. */
export async function withDay(
  tx: Tx,
  uid: string,
  calendar: Calendar,
  watch: WatchEvent,
): Promise<WatchEvent> {
  const recorded = recordedOf(watch);
  const fullest = await readFullestOfWeek(tx, uid, weekOf(dateOfMovie(recorded, calendar.zones)));
  return { ...watch, day: stampedDay(recorded, calendar, fullest?.day ?? null) };
}

/** What a guest had counts for the member if it was recorded this long ago at most. */
const broughtWithin = 7 * day;

/** A guest's watches with their places among the member's movies, whose caps they share. */
export async function withDaysOfMember(
  { now }: Context,
  tx: Tx,
  memberId: string,
  watches: readonly WatchEvent[],
): Promise<WatchEvent[]> {
  const isBrought = ({ recordedAt }: WatchEvent) => now() - recordedAt <= broughtWithin;
  const weeks = new Set(watches.filter(isBrought).flatMap(({ day: of }) => of?.monday ?? []));
  const fullest = new Map<string, WatchDay | null>();
  for (const monday of weeks)
    fullest.set(monday, (await readFullestOfWeek(tx, memberId, monday))?.day ?? null);
  const inOrder = watches.toSorted((one, other) => one.recordedAt - other.recordedAt);
  const placed = new Map(
    inOrder.map((watch) => {
      const { day: as } = watch;
      if (!as) return [watch, watch];
      const { short: _short, ...brought } = as;
      if (!isBrought(watch)) {
        const before = { ...brought, early: true as const, onTime: false, placeOfWeek: 0 };
        return [watch, { ...watch, day: before }];
      }
      const { timeZone, region } = as;
      const isEarly = as.early ?? (!as.onTime && region === undefined);
      const since = isEarly ? Number.POSITIVE_INFINITY : 0;
      const calendar = { zones: onlyZone(timeZone), since, ...(region !== undefined && { region }) };
      const { short: _none, ...own } = stampedDay(
        recordedOf(watch),
        calendar,
        fullest.get(as.monday) ?? null,
      );
      fullest.set(as.monday, own);
      return [watch, { ...watch, day: own }];
    }),
  );
  return watches.map((watch) => placed.get(watch)!);
}

function recordedOf({ movieId, facts, watchedAt, recordedAt }: WatchEvent) {
  return { movieId, runtime: facts.runtime, watchedAt, recordedAt };
}
