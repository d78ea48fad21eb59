/** What imports say was watched in a period, for its statistics and a review of its year. */
import { jobTimeZone } from '@cine/contract/job-schedules';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { Context } from '#context.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import { loadCustomFacts } from '#movies/custom-movies/index.ts';
import { loadDatedWatches } from '#watching/statements/index.ts';
import type { Loaded } from './basis-service.ts';
import { yearOf } from './dates.ts';
import { watchedElsewhere } from './elsewhere.ts';
import { withElsewhere } from './with-elsewhere.ts';

/** The most movies of a period whose facts are read; the others count without minutes, genres and so on. */
const maxRead = 500;

/** A period with what imports say was watched in it, and in its year; `imported` counts those movies. */
export async function loadWithImported(
  context: Context,
  uid: string,
  loaded: Loaded,
): Promise<Loaded & { imported: number }> {
  const { db } = context;
  const { player, bounds, all, today } = loaded;
  if (!player.seenElsewhere) return { ...loaded, imported: 0 };
  const dated = await loadDatedWatches(db, uid);
  const timeZone = player.timeZone ?? jobTimeZone;
  const elsewhere = watchedElsewhere(dated, { days: all, seen: player.seen, timeZone, today });
  const inPeriod = elsewhere.filter(({ date }) => date >= bounds.from && date <= bounds.to);
  const movieIds = [...new Set(inPeriod.map(({ movieId }) => movieId))].slice(0, maxRead);
  const [movies, own] = await Promise.all([
    loadMovies(
      db,
      movieIds.filter((id) => !isCustomMovie(id)),
    ),
    loadCustomFacts(context, uid, movieIds, maxRead),
  ]);
  const from = yearOf(bounds.from);
  const to = yearOf(bounds.to);
  const inYears = elsewhere.filter(({ date }) => yearOf(date) >= from && yearOf(date) <= to);
  const both = new Set([...loaded.years, ...elsewhere.map(({ date }) => yearOf(date))]);
  const years = [...both].sort((one, other) => one - other);
  return {
    ...loaded,
    all: withElsewhere(all, inYears, (movieId) => movies.get(movieId)?.facts ?? own.get(movieId)),
    years,
    imported: inPeriod.length,
    counted: { ...loaded.counted, years },
  };
}
