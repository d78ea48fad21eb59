/** The caller's statistics of a period. */
import { jobTimeZone } from '@cine/contract/job-schedules';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import * as operations from '@cine/contract/operations/game/statistics';
import type { Context } from '#context.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { loadDatedWatches } from '#watching/statements/index.ts';
import { type Loaded, loadBasis } from './basis-service.ts';
import { yearOf } from './dates.ts';
import { watchedElsewhere } from './elsewhere.ts';
import { groupsOf } from './groups-service.ts';
import { boundsOf, summaryOf } from './period.ts';
import { withElsewhere } from './with-elsewhere.ts';

/** The nearest date for which something may be recorded; others' weeks might need years of five digits. */
function nearDate(date: string): string {
  if (date < '1900-01-01') return '1900-01-01';
  return date > '2199-12-31' ? '2199-12-31' : date;
}

export const showStatistics = serve(operations.showStatistics, async (context, caller, { period, date }) => {
  const loaded = await loadBasis(context, caller.uid, (today) =>
    boundsOf(period, date === undefined ? today : nearDate(date)),
  );
  const [whole, groups] = await Promise.all([
    loadWithImported(context, caller.uid, loaded),
    groupsOf(context, caller, loaded),
  ]);
  return { ...summaryOf(period, whole.bounds, whole), groups, ...whole.counted };
});

/** The most movies of a period whose facts are read; the others count without minutes, genres and so on. */
const maxRead = 500;

/** A period with what imports say was watched in it, and in its year. */
async function loadWithImported({ db }: Context, uid: string, loaded: Loaded): Promise<Loaded> {
  const { player, bounds, all, today } = loaded;
  if (!player.seenElsewhere) return loaded;
  const dated = await loadDatedWatches(db, uid);
  const timeZone = player.timeZone ?? jobTimeZone;
  const found = watchedElsewhere(dated, { days: all, seen: player.seen, timeZone, today });
  const inPeriod = found.filter(({ date }) => date >= bounds.from && date <= bounds.to);
  const movieIds = [...new Set(inPeriod.map(({ movieId }) => movieId))].filter((id) => !isCustomMovie(id));
  const movies = await loadMovies(db, movieIds.slice(0, maxRead));
  const from = yearOf(bounds.from);
  const to = yearOf(bounds.to);
  const inYears = found.filter(({ date }) => yearOf(date) >= from && yearOf(date) <= to);
  const both = new Set([...loaded.years, ...found.map(({ date }) => yearOf(date))]);
  const years = [...both].sort((one, other) => one - other);
  return {
    ...loaded,
    all: withElsewhere(all, inYears, (movieId) => movies.get(movieId)?.facts),
    years,
    counted: { ...loaded.counted, years },
  };
}
