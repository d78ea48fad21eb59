import { allKept } from '@cine/contract/game/active-days';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { jobTimeZone } from '@cine/contract/job-schedules';
import type { Statistics } from '@cine/contract/operations/game/statistics';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { loadEntries } from '#core/ledger/index.ts';
import { loadPlayers, type Player } from '#core/players/index.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { loadWatchesOfDates } from '#watching/watches/index.ts';
import { recountDays } from './counted-day.ts';
import { type CountedDates, replacedDays } from './counted-year.ts';
import { yearOf } from './dates.ts';
import type { Basis, Bounds } from './period.ts';
import { loadDays, readCounts } from './store.ts';

/** What the statistics of a period begin with. */
export type Loaded = Basis & {
  player: Player;
  bounds: Bounds;
  counted: Pick<Statistics, 'countedUntil' | 'years'>;
};

/** A user's player and a period's days; the last two days as they are now. */
export async function loadBasis(
  { db, now }: Context,
  uid: string,
  boundsOn: (today: string) => Bounds,
): Promise<Loaded> {
  const [[player], counts] = await Promise.all([
    loadPlayers(db, [uid]),
    readCounts(db, uid),
    assertNotDeleted(db, uid, now()),
  ]);
  const { days, short, timeZone } = player!;
  const today = localDateOf(now(), timeZone ?? jobTimeZone);
  const bounds = boundsOn(today);
  const concerned = new Set([bounds.from, bounds.to].map(yearOf));
  const isConcerned = (year: number) => concerned.has(year);
  const former = counts?.years ?? [];
  const [countedDays, lately] = await Promise.all([
    loadDays(db, uid, former.filter(isConcerned)),
    countLately(db, uid, player!, counts?.countedUntil ?? null, today),
  ]);
  const added = [...(lately?.days.keys() ?? [])].map(yearOf);
  const years = [...new Set([...former, ...added])].sort((one, other) => one - other);
  return {
    player: player!,
    bounds,
    all: lately ? replacedDays(countedDays, lately, isConcerned) : countedDays,
    years,
    kept: allKept(days),
    short: short.days,
    today,
    counted: { countedUntil: toInstantOrNull(counts?.countedUntil ?? null), years },
  };
}

/** With more watches or entries on the last two days than this, users see those days as of last night. */
const maxEach = 60;

/** Today and yesterday as they are now; null if nothing was settled since. */
export async function countLately(
  db: Firestore,
  uid: string,
  { settledAt }: Player,
  countedUntil: number | null,
  today: string,
): Promise<CountedDates | null> {
  if (settledAt === undefined || settledAt < (countedUntil ?? 0)) return null;
  const yesterday = dateOf(dayOf(today) - 1);
  const [watches, entries] = await Promise.all([
    loadWatchesOfDates(db, uid, yesterday, today, maxEach),
    loadEntries(db, uid, { from: yesterday, to: today, limit: maxEach }),
  ]);
  if (Math.max(watches.length, entries.length) === maxEach) return null;
  return { days: recountDays(watches, entries), dates: new Set([yesterday, today]) };
}
