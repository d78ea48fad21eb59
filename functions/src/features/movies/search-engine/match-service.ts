import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { minute } from '@cine/contract/time';
import {
  buildIndex,
  type Card,
  cardsWithIds,
  decodeHasImdbId,
  decodeImdbIds,
  indexFormat,
  type KnownIds,
  type Match,
  matchRows,
  type NamedMovie,
  type SearchIndex,
} from '@cine/movie-search';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { loadCatalogue, type Movies, readImdbIds } from '#core/catalogue/index.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { loadSegments } from './segments-service.ts';
import { toIndexed } from './to-indexed.ts';

const heldIds = heldBy<Firestore, ExpiringCache<string, Partial<KnownIds>>>(() =>
  createExpiringCache(1, () => 10 * minute),
);

/** Made where Elasticsearch has the index, which answers no such questions. */
const heldIndex = heldBy<Movies, SearchIndex[]>(({ byId }) => [
  buildIndex(Array.from(byId.values(), toIndexed)),
]);

/** The movie that each of another service's rows names, perhaps a custom one, and the cards of all those. */
export async function matchMovies(
  context: Context,
  rows: readonly NamedMovie[],
  customIndex: SearchIndex | null,
): Promise<{ matches: Match[]; cards: Card[] }> {
  const [catalogue, imdbIds] = await Promise.all([segmentsFor(context), loadImdbIds(context)]);
  const segments = customIndex ? [...catalogue, customIndex] : catalogue;
  const matches = matchRows(segments, rows, { ...imdbIds, isOfTmdb: (movieId) => !isCustomMovie(movieId) });
  const named = matches.flatMap((match) => {
    if (match.kind === 'matched') return [match.movieId];
    return match.kind === 'ambiguous' ? match.candidates : [];
  });
  return { matches, cards: cardsWithIds(segments, new Set(named)) };
}

/** The movie with an IMDb id, as `tt0133093`; null if that isn't known. */
export async function movieOfImdbId(context: Context, imdbId: string): Promise<number | null> {
  return (await loadImdbIds(context)).movieOfImdbId?.(imdbId) ?? null;
}

async function loadImdbIds({ db, now }: Context): Promise<Partial<KnownIds>> {
  return heldIds(db).get('ids', now(), async () => {
    const bytes = await readImdbIds(db);
    return bytes ? { movieOfImdbId: decodeImdbIds(bytes), hasImdbId: decodeHasImdbId(bytes) } : {};
  });
}

async function segmentsFor(context: Context): Promise<SearchIndex[]> {
  if (!(await context.elasticsearch())) return loadSegments(context.db, indexFormat, context.now());
  return heldIndex((await loadCatalogue(context)).movies);
}
