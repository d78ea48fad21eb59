import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { OutputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/faces/privacy';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { cardOf } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { fromCursor, type Position, toCursor } from './cursor.ts';
import { lists } from './export-service.ts';
import { type Said, saidOfCollected, saidOfRating, saidOfWatch } from './said-of.ts';

/** A page of what a list says, the cards of its movies, and the id of its last entry if there are more. */
type Page = { said: (Said | null)[]; cards: Card[]; lastId: string | null };
type Card = Pick<MovieCard, 'movieId' | 'title' | 'originalTitle' | 'year' | 'directors'>;

type Load = (context: Context, uid: string, afterId: string | null) => Promise<Page>;

/** Documents on a page. */
const pageSize = 500;

/** The lists of an export that tell of movies, in their order. */
const loaders: Record<string, Load> = {
  async watches(context, uid, afterId) {
    const page = await lists.watches(context, uid, afterId, pageSize);
    const cards = page.map(({ entry }) => cardOf(entry.facts));
    return { said: page.map(({ entry }) => saidOfWatch(entry)), cards, lastId: lastOf(page) };
  },
  async ratings(context, uid, afterId) {
    const page = await lists.ratings(context, uid, afterId, pageSize);
    const cards = page.map(({ entry }) => entry);
    return { said: page.map(({ entry }) => saidOfRating(entry)), cards, lastId: lastOf(page) };
  },
  async collected(context, uid, afterId) {
    const page = await lists.collected(context, uid, afterId, pageSize);
    const cards = page.map(({ entry }) => entry);
    return { said: page.map(({ entry }) => saidOfCollected(entry)), cards, lastId: lastOf(page) };
  },
};
const order = Object.keys(loaders);

/** A page of what the caller says of movies. Throws `cursor-invalid`, `account-deleted`. */
export const exportMovies = serve(operations.exportMovies, async (context, { uid }, { cursor }) => {
  const from = cursor === undefined ? { uid, list: order[0]!, afterId: null } : fromCursor(cursor);
  // The caller can forge a cursor, so whose data it names is checked.
  if (from.uid !== uid || !Object.hasOwn(loaders, from.list)) throw new AppError('cursor-invalid');
  const [{ said: parts, cards, lastId }] = await Promise.all([
    loaders[from.list]!(context, uid, from.afterId),
    assertNotDeleted(context.db, uid, context.now()),
  ]);
  const said = parts.filter((part) => part !== null);
  const next = nextPosition(from, lastId);
  return { said, movies: namesOf(said, cards), nextCursor: next && toCursor(next) };
});

function nextPosition({ uid, list }: Position, lastId: string | null): Position | null {
  if (lastId !== null) return { uid, list, afterId: lastId };
  const following = order[order.indexOf(list) + 1];
  return following === undefined ? null : { uid, list: following, afterId: null };
}

function lastOf(page: readonly { id: string }[]): string | null {
  return page.length === pageSize ? page.at(-1)!.id : null;
}

type Name = OutputOf<typeof operations.exportMovies>['movies'][number];

/** The movies that are spoken of, as other services know them. */
function namesOf(said: readonly Said[], cards: readonly Card[]): Name[] {
  const byId = new Map(cards.map((card) => [card.movieId, card]));
  const ids = new Set(said.map(({ movieId }) => movieId));
  return [...ids].map((movieId) => {
    const { title, originalTitle, year, directors } = byId.get(movieId)!;
    const titles = [...new Set([title, originalTitle])];
    return {
      movieId,
      titles,
      year,
      tmdbId: isCustomMovie(movieId) ? null : movieId,
      imdbId: null,
      directors,
    };
  });
}
