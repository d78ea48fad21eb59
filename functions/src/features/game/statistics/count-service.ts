import { jobTimeZone } from '@cine/contract/job-schedules';
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { loadEntries } from '#core/ledger/index.ts';
import { settledAfterMs, transact } from '#platform/firestore/transact.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import {
  loadWatches,
  loadWatchesChangedSince,
  loadWatchesOfDates,
  type WatchEvent,
} from '#watching/watches/index.ts';
import { type CountedEntry, type CountedWatch, dateOfWatch, recountDays } from './counted-day.ts';
import { type CountedDates, yearAfter } from './counted-year.ts';
import { datesToCount, rangesOf, yearOf } from './dates.ts';
import { type Counts, packYear, readCounts, readYear, writeCounts, writeYear } from './store.ts';

type Found = CountedDates & Pick<Counts, 'unstampedUntil'>;

/** Beyond this many separate ranges of dates, counting everything takes fewer reads. */
const maxRanges = 20;
const pageSize = 300;

/**
 * Counts a user's days again: the last ones, and those on which something was recorded, withdrawn or earned
 * since they were counted last; all of them the first time. Returns how many days changed.
 */
export async function countDays(context: Context, uid: string, timeZone: string | null): Promise<number> {
  const { db } = context;
  const now = context.now();
  const former = await readCounts(db, uid);
  const today = localDateOf(now, timeZone ?? jobTimeZone);
  const dates =
    (former && (await countChanged(context, uid, former, today))) ?? (await countAll(context, uid));
  return saveCounts(context, uid, dates, now);
}

/** The dates on which something changed; null if only a recount of everything finds them. */
async function countChanged(
  { db }: Context,
  uid: string,
  { countedUntil, unstampedUntil, counted: unit }: Counts,
  today: string,
): Promise<Found | null> {
  if (unit !== 'watches') return null;
  const [watches, entries] = await Promise.all([
    loadWatchesChangedSince(db, uid, countedUntil),
    loadEntries(db, uid, { since: countedUntil }),
  ]);
  const changed = [...watches.map(dateOfWatch), ...entries.map(({ date }) => date)];
  const dates = datesToCount(changed, today);
  const ranges = rangesOf(dates);
  const isUnstamped = unstampedUntil !== null && ranges[0]!.from <= unstampedUntil;
  if (isUnstamped || ranges.length > maxRanges) return null;
  const parts = await Promise.all(
    ranges.map(({ from, to }) =>
      Promise.all([loadWatchesOfDates(db, uid, from, to), loadEntries(db, uid, { from, to })]),
    ),
  );
  const days = recountDays(
    parts.flatMap(([ofDates]) => ofDates),
    parts.flatMap(([, ofDates]) => ofDates),
  );
  return { days, dates, unstampedUntil };
}

async function countAll({ db }: Context, uid: string): Promise<Found> {
  const watches: CountedWatch[] = [];
  const entries: CountedEntry[] = [];
  let unstampedUntil: string | null = null;
  await eachPage(
    (after) => loadWatches(db, uid, after, pageSize),
    (watch) => {
      watches.push(toCountedWatch(watch));
      if (watch.day) return;
      // What it earned is for this date in UTC, or the next one elsewhere.
      const until = localDateOf(watch.recordedAt + day, 'UTC');
      if (unstampedUntil === null || until > unstampedUntil) unstampedUntil = until;
    },
  );
  await eachPage(
    (after) => loadEntries(db, uid, { afterId: after, limit: pageSize }),
    ({ reward, kind, xp, coins, date }) => entries.push({ reward, kind, xp, coins, date }),
  );
  return { days: recountDays(watches, entries), dates: null, unstampedUntil };
}

async function eachPage<Item extends { id: string }>(
  load: (afterId: string | null) => Promise<Item[]>,
  take: (item: Item) => void,
): Promise<void> {
  for (let afterId: string | null = null; ; ) {
    const page: Item[] = await load(afterId);
    for (const item of page) take(item);
    if (page.length < pageSize) return;
    afterId = page.at(-1)!.id;
  }
}

/** What counts, as all of a user's watches with their casts would take much memory. */
function toCountedWatch({ facts, ...watch }: WatchEvent): CountedWatch {
  const { id, movieId, watchedAt, recordedAt, withdrawn } = watch;
  const { runtime, year, genres, directors, rating } = facts;
  return {
    id,
    movieId,
    watchedAt,
    recordedAt,
    withdrawn,
    ...(watch.day && { day: { ...watch.day, movies: [] } }),
    ...(watch.company && { company: watch.company }),
    facts: { runtime, year, genres, directors, rating },
  };
}

async function saveCounts({ db }: Context, uid: string, counted: Found, now: number): Promise<number> {
  const { days, dates, unstampedUntil } = counted;
  return transact(db, async (tx) => {
    const [isGone, former] = await Promise.all([readIsGone(tx, uid, now), readCounts(tx, uid)]);
    if (isGone) return 0;
    const earlier = former?.years ?? [];
    const concerned = [...(dates ?? days.keys())].map(yearOf);
    const years = [...new Set([...concerned, ...(dates ? [] : earlier)])];
    const changes = await Promise.all(
      years.map(async (year) => {
        const before = await readYear(tx, uid, year);
        const { after, changed } = yearAfter(before, counted, year);
        const packed = changed > 0 ? await packYear(after) : null;
        return { year, changed, packed, hasDays: Object.keys(after).length > 0 };
      }),
    );
    for (const { year, packed } of changes) if (packed) writeYear(tx, uid, year, packed);
    const others = earlier.filter((year) => !years.includes(year));
    const all = [...others, ...changes.filter(({ hasDays }) => hasDays).map(({ year }) => year)];
    writeCounts(tx, uid, {
      countedUntil: now - settledAfterMs,
      unstampedUntil,
      years: all.sort((one, other) => one - other),
      counted: 'watches',
    });
    return changes.reduce((sum, { changed }) => sum + changed, 0);
  });
}
