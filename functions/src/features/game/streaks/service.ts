/** Shows a year of the caller's days, and one day with what kept it. */
import { allKept } from '@cine/contract/game/active-days';
import { dateOf } from '@cine/contract/game/local-days';
import * as operations from '@cine/contract/operations/game/streaks';
import { dayIn, shortDays, withShort } from '@cine/contract/zones/zone-history';
import { assertNotDeleted } from '#core/access/index.ts';
import { readCalendar } from '#core/account/index.ts';
import { cardOf } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstant } from '#platform/time/instant.ts';
import { loadWatchesOfDates, openDays, type WatchEvent } from '#watching/watches/index.ts';
import { type Basis, daysOfYear, standingOf, yearsOf } from './streak-view.ts';

export const showStreak = serve(operations.showStreak, async (context, { uid }, { year }) => {
  const now = context.now();
  const [calendar, [player]] = await Promise.all([
    readCalendar(context.db, uid),
    loadPlayers(context.db, [uid]),
    assertNotDeleted(context.db, uid, now),
  ]);
  if (!calendar) throw new AppError('account-missing');
  const { zones, since } = calendar;
  const today = dayIn(zones, now);
  const keptDays = allKept(player!.days);
  const open = openDays(calendar, now).filter(({ day }) => !keptDays.includes(day));
  // The user may have travelled since their last movie.
  const short = new Set(withShort(player!.short, shortDays(zones, now), now).days);
  const basis: Basis = {
    today,
    since: dayIn(zones, since),
    keptDays,
    short,
    open: open.map(({ day }) => day),
  };
  const shownYear = year ?? Number(dateOf(today).slice(0, 4));
  return {
    ...standingOf(basis),
    open: open.map(({ day, until }) => ({ date: dateOf(day), until: toInstant(until) })),
    years: yearsOf(basis),
    year: shownYear,
    days: daysOfYear(shownYear, basis),
  };
});

/** More watches of one day than anybody has; those beyond aren't read. */
const maxWatches = 50;

export const showStreakDay = serve(operations.showStreakDay, async ({ db, now }, { uid }, { date }) => {
  const [watches] = await Promise.all([
    loadWatchesOfDates(db, uid, date, date, maxWatches),
    assertNotDeleted(db, uid, now()),
  ]);
  return { date, movies: moviesOf(watches) };
});

/** Each movie once, without what the user withdrew themselves. */
function moviesOf(watches: readonly WatchEvent[]): operations.DayMovieView[] {
  const counted = watches.filter(({ withdrawn, keepsDay }) => !withdrawn || keepsDay);
  const inOrder = counted.sort(
    (one, other) => one.watchedAt - other.watchedAt || (one.id < other.id ? -1 : 1),
  );
  return [...Map.groupBy(inOrder, ({ movieId }) => movieId).values()].map((ofMovie) => ({
    movie: cardOf(ofMovie[0]!.facts),
    others: Math.max(...ofMovie.map(({ company }) => company?.members ?? 0)),
    keeps: ofMovie.some(({ day }) => day?.onTime),
    undone: ofMovie.every(({ withdrawn }) => withdrawn),
  }));
}
