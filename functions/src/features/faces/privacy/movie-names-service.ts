import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { ExportedName } from '@cine/contract/operations/faces/privacy';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { imdbIdsOf } from '@cine/movie-search';
import type { Context } from '#context.ts';
import { cardOf, loadCatalogue, readImdbIds } from '#core/catalogue/index.ts';
import { factsFor } from '#movies/custom-movies/index.ts';

export type Card = Pick<MovieCard, 'movieId' | 'title' | 'originalTitle' | 'year' | 'directors'>;

/** Movies as other services know them; `listedCards` are at hand. Unknown ones are left out. */
export async function loadExportedNames(
  context: Context,
  uid: string,
  movieIds: ReadonlySet<number>,
  listedCards: readonly Card[],
): Promise<ExportedName[]> {
  if (movieIds.size === 0) return [];
  const cards = new Map(listedCards.map((card) => [card.movieId, card]));
  const missing = [...movieIds].filter((movieId) => !cards.has(movieId));
  const [imdbIds, loadedCards] = await Promise.all([
    loadImdbIds(context, movieIds),
    loadCards(context, uid, missing),
  ]);
  for (const card of loadedCards) cards.set(card.movieId, card);
  return [...movieIds].flatMap((movieId) => {
    const card = cards.get(movieId);
    return card ? [nameOf(card, imdbIds.get(movieId) ?? null)] : [];
  });
}

function nameOf(
  { movieId, title, originalTitle, year, directors }: Card,
  imdbId: string | null,
): ExportedName {
  const titles = [...new Set([title, originalTitle])];
  return { movieId, titles, year, tmdbId: isCustomMovie(movieId) ? null : movieId, imdbId, directors };
}

async function loadImdbIds(
  { db }: Context,
  movieIds: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> {
  const bytes = await readImdbIds(db);
  return bytes ? imdbIdsOf(bytes, movieIds) : new Map();
}

/** The cards of movies that imports name. */
async function loadCards(context: Context, uid: string, movieIds: readonly number[]): Promise<Card[]> {
  if (movieIds.length === 0) return [];
  const { movies } = await loadCatalogue(context);
  const cards = movieIds.map(async (movieId) => {
    const facts = movies.byId.get(movieId) ?? (await factsFor(context, uid, movieId).catch(() => null));
    return facts ? [{ ...cardOf(facts), movieId }] : [];
  });
  return (await Promise.all(cards)).flat();
}
