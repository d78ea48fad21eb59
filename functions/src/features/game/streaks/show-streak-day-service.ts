import * as operations from '@cine/contract/operations/game/streaks';
import { serve } from '../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../core/access/index.ts';
import { cardOf } from '../../core/catalogue/index.ts';
import { loadOfDate, type WatchEvent } from '../../watching/watches/index.ts';

/** More watches of one day than anybody has; those beyond aren't read. */
const mostWatches = 50;

/** The movies of one of the caller's days. Reads the watches of that day. */
export const showStreakDay = serve(operations.showStreakDay, async ({ db, now }, { uid }, { date }) => {
  const [watches] = await Promise.all([
    loadOfDate(db, uid, date, mostWatches),
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
