import { allKept } from '@cine/contract/game/active-days';
import { jobTimeZone } from '@cine/contract/job-schedules';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { Statistics, showStatistics } from '@cine/contract/operations/game/statistics';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { assertNotDeleted } from '../../platform/firestore/deletion-mark.ts';
import { toInstantOrNull } from '../../platform/time/instant.ts';
import { localDateOf } from '../../platform/time/zoned.ts';
import { loadPlayers } from '../players/index.ts';
import { yearOf } from './dates.ts';
import { boundsOf, summaryOf } from './period.ts';
import { loadCounts, loadDays } from './store.ts';

/** Nothing is recorded for earlier or later dates, whose weeks may not even have dates of four-digit years. */
function nearDate(date: string): string {
  if (date < '1900-01-01') return '1900-01-01';
  return date > '2199-12-31' ? '2199-12-31' : date;
}

/** The caller's statistics of a period, from the days of one year, or of two where a week is in both. */
export async function show(
  { db, now }: Context,
  { uid }: Caller,
  { period, date }: ParsedInputOf<typeof showStatistics>,
): Promise<Statistics> {
  const [[player], counts] = await Promise.all([
    loadPlayers(db, [uid]),
    loadCounts(db, uid),
    assertNotDeleted(db, null, uid, now()),
  ]);
  const { days: kept, timeZone } = player!;
  const today = localDateOf(now(), timeZone ?? jobTimeZone);
  const bounds = boundsOf(period, date === undefined ? today : nearDate(date));
  const years = counts?.years ?? [];
  const concerned = new Set([bounds.from, bounds.to].map(yearOf));
  const days = await loadDays(
    db,
    uid,
    years.filter((year) => concerned.has(year)),
  );
  const summary = summaryOf(period, bounds, days, allKept(kept), today);
  return { ...summary, countedUntil: toInstantOrNull(counts?.countedUntil ?? null), years };
}
