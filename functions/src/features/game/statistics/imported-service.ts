/** What imports say was watched in a period, for its statistics and a review of its year. */
import { maxCustomMovies } from '@cine/contract/movies/custom-movie';
import type { Context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadCustomFacts } from '#movies/custom-movies/index.ts';
import type { Loaded } from './basis-service.ts';
import { loadDated } from './dated-service.ts';
import { yearOf } from './dates.ts';
import { watchedElsewhere } from './elsewhere.ts';
import { withElsewhere } from './with-elsewhere.ts';

/**
 * A period with what imports say was watched in it, and in its year; `imported` counts those movies. Their
 * facts are the catalogue's, as in sums of all time, however many movies there are.
 */
export async function loadWithImported(
  context: Context,
  uid: string,
  loaded: Loaded,
): Promise<Loaded & { imported: number }> {
  const { player, bounds, all } = loaded;
  if (!player.seenElsewhere) return { ...loaded, imported: 0 };
  const { dated, timeZone, today } = await loadDated(context, uid);
  const elsewhere = watchedElsewhere(dated, { days: all, seen: player.seen, timeZone, today });
  const inPeriod = elsewhere.filter(({ date }) => date >= bounds.from && date <= bounds.to);
  if (elsewhere.length === 0) return { ...loaded, imported: 0 };
  const [{ movies }, own] = await Promise.all([
    loadCatalogue(context),
    loadCustomFacts(
      context,
      uid,
      inPeriod.map(({ movieId }) => movieId),
      maxCustomMovies,
    ),
  ]);
  const from = yearOf(bounds.from);
  const to = yearOf(bounds.to);
  const inYears = elsewhere.filter(({ date }) => yearOf(date) >= from && yearOf(date) <= to);
  const both = new Set([...loaded.years, ...elsewhere.map(({ date }) => yearOf(date))]);
  const years = [...both].sort((one, other) => one - other);
  return {
    ...loaded,
    all: withElsewhere(all, inYears, (movieId) => movies.byId.get(movieId) ?? own.get(movieId)),
    years,
    imported: inPeriod.length,
    counted: { ...loaded.counted, years },
  };
}
