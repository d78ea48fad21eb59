import type { OutputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/faces/privacy';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { cardOf } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { loadNamedCollections } from '#watching/collections/index.ts';
import { loadTaste } from '#watching/ratings/index.ts';
import { fromCursor, type Position, toCursor } from './cursor.ts';
import { lists } from './export-service.ts';
import {
  type ExportedPart,
  exportedCollection,
  partOfCollected,
  partOfRating,
  partOfWatch,
  partsOfImported,
} from './exported-part.ts';
import { type Card, loadExportedNames } from './movie-names-service.ts';

/** A page of what a list says, the cards of its movies, and the id of its last entry if there are more. */
type Page = {
  parts: (ExportedPart | null)[];
  cards: Card[];
  lastId: string | null;
  collections?: OutputOf<typeof operations.exportMovies>['collections'];
};

type Load = (context: Context, uid: string, afterId: string | null) => Promise<Page>;

/** Documents on a page, and entries of packed ones. */
const documents = 500;
const entries = 2_000;

/** The lists of an export that tell of movies, in their order. */
const loaders: Record<string, Load> = {
  async watches(context, uid, afterId) {
    const page = await lists.watches(context, uid, afterId, documents);
    const cards = page.map(({ entry }) => cardOf(entry.facts));
    return { parts: page.map(({ entry }) => partOfWatch(entry)), cards, lastId: lastOf(page, documents) };
  },
  async ratings(context, uid, afterId) {
    const [page, imported] = await Promise.all([
      lists.ratings(context, uid, afterId, documents),
      loadImportedRatings(context, uid),
    ]);
    const parts = page.map(({ entry }) => partOfRating(entry, imported));
    return { parts, cards: page.map(({ entry }) => entry), lastId: lastOf(page, documents) };
  },
  async collected(context, uid, afterId) {
    const [page, named] = await Promise.all([
      lists.collected(context, uid, afterId, entries),
      loadNamedCollections(context.db, uid),
    ]);
    const parts = page.map(({ entry }) => partOfCollected(entry, named));
    const collections = afterId === null ? [...named].map(([id, each]) => exportedCollection(id, each)) : [];
    return { parts, cards: page.map(({ entry }) => entry), lastId: lastOf(page, entries), collections };
  },
  async imported(context, uid, afterId) {
    const [page, imported] = await Promise.all([
      lists.imported(context, uid, afterId, entries),
      loadImportedRatings(context, uid),
    ]);
    const parts = page.flatMap(({ entry }) => partsOfImported(entry, imported));
    return { parts, cards: [], lastId: lastOf(page, entries) };
  },
};
const order = Object.keys(loaders);

/** A page of what the caller says of movies. Throws `cursor-invalid`, `account-deleted`. */
export const exportMovies = serve(operations.exportMovies, async (context, { uid }, { cursor }) => {
  const from = cursor === undefined ? { uid, list: order[0]!, afterId: null } : fromCursor(cursor);
  // The caller can forge a cursor, so whose data it names is checked.
  if (from.uid !== uid || !Object.hasOwn(loaders, from.list)) throw new AppError('cursor-invalid');
  const [{ parts, cards, lastId, collections = [] }] = await Promise.all([
    loaders[from.list]!(context, uid, from.afterId),
    assertNotDeleted(context.db, uid, context.now()),
  ]);
  const exportedMovies = parts.filter((part) => part !== null);
  const next = nextPosition(from, lastId);
  const ids = new Set(exportedMovies.map(({ movieId }) => movieId));
  const movies = await loadExportedNames(context, uid, ids, cards);
  return { said: exportedMovies, movies, collections, nextCursor: next && toCursor(next) };
});

function nextPosition({ uid, list }: Position, lastId: string | null): Position | null {
  if (lastId !== null) return { uid, list, afterId: lastId };
  const following = order[order.indexOf(list) + 1];
  return following === undefined ? null : { uid, list: following, afterId: null };
}

function lastOf(page: readonly { id: string }[], most: number): string | null {
  return page.length === most ? page.at(-1)!.id : null;
}

async function loadImportedRatings({ db }: Context, uid: string): Promise<Map<number, number>> {
  const { ratings, imported = [] } = await loadTaste(db, uid);
  return new Map(imported.map((movieId) => [movieId, scoreOf(ratings, movieId)!]));
}
