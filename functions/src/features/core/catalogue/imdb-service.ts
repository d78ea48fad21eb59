import type { Context } from '#context.ts';
import { readFilledUpTo, saveImdbIds } from './imdb-store.ts';
import { loadMovies } from './movie-store.ts';
import { loadCatalogue } from './service.ts';

/** Movies that are looked through at once. */
const filledAtOnce = 1_000;

/**
 * Adds IMDb's ids of the next movies that were saved before their ids were kept, in order of their own ids.
 * Returns how many were looked through: none once all were.
 */
export async function fillImdbIds(context: Context, most = filledAtOnce): Promise<number> {
  const { db } = context;
  const filledUpTo = await readFilledUpTo(db);
  if (filledUpTo === null) return 0;
  const { movies } = await loadCatalogue(context);
  const left = [...movies.byId.keys()]
    .filter((id) => id > (filledUpTo ?? 0))
    .sort((one, other) => one - other);
  const next = left.slice(0, most);
  const loaded = await loadMovies(db, next);
  const isLast = next.length === left.length;
  await saveImdbIds(db, [...loaded.values()], isLast ? null : next.at(-1)!);
  return next.length;
}
