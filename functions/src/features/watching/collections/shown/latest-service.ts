/** What others see of a collection: its movies that were added last or come first, and how many there are. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Locale } from '@cine/contract/primitives';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { loadSmartMovies } from '#movies/smart-search/index.ts';
import type { Access, StoredCollection } from '../access/access.ts';
import { readAccess } from '../access/access-store.ts';
import { type Collected, newestFirst } from '../collected.ts';
import { loadEntries } from '../entries-store.ts';
import { inManualOrder, inSortedOrder, isSortedOrder } from '../order/shown-order.ts';
import { type PartHead, partsHolding } from '../parts.ts';
import { type Place, placeOf } from '../place.ts';
import { loadParts, readCollection } from '../store.ts';
import { type CollectedMovie, manualFor, movieView, shownTo } from '../view.ts';

/** The movies without tags that others see of what was added last, and how many they see of all. */
export async function loadLatestOfCollection(
  db: Firestore,
  place: Place,
  limit: number,
): Promise<{ total: number; movies: CollectedMovie[] }> {
  const document = await readCollection(db, place);
  const total = (document?.movieIds ?? []).filter((id) => !isCustomMovie(id)).length;
  const latest = await loadLatest(db, { place, document, role: 'reader' }, limit);
  return { total, movies: latest.map(({ tags: _, ...entry }) => movieView(entry)) };
}

/** How many parts are read first, which as a rule have all that was added last. */
export const partsReadFirst = 2;

/** What a user in a role sees of the movies added last, from no more parts than may have them. */
export async function loadLatest(
  db: Firestore,
  { place, document, role }: Pick<Access, 'place' | 'document' | 'role'>,
  limit: number,
  mostParts = Number.POSITIVE_INFINITY,
): Promise<Collected[]> {
  const latestOf = (entries: readonly Collected[]) => newestFirst(shownTo(role, entries)).slice(0, limit);
  if (!document?.parts) return latestOf(await loadEntries(db, place, document));
  const parts = document.parts.toReversed().sort((one, other) => newestIn(other) - newestIn(one));
  const load = (heads: readonly PartHead[]) =>
    loadParts(
      db,
      place,
      heads.map(({ id }) => id),
    );
  const first = latestOf(await load(parts.slice(0, partsReadFirst)));
  const oldest = first[limit - 1]?.addedAt ?? 0;
  const others = parts.slice(partsReadFirst, mostParts).filter((part) => newestIn(part) >= oldest);
  return latestOf([...first, ...(await load(others))]);
}

/** The most parts of a collection that is sorted; a larger one shows what was added last. */
export const maxPartsToSort = 10;

/** What a reader sees first of a collection: in its order, or what was added last if that isn't told. */
async function loadFirst(
  db: Firestore,
  { place, document }: { place: Place; document: StoredCollection },
  limit: number,
  locale: Locale,
): Promise<{ first: Collected[]; isLatest: boolean }> {
  const { order, parts } = document;
  const load = async (ids: readonly string[]) => shownTo('reader', await loadParts(db, place, ids));
  const manual = order === 'hand' ? manualFor('reader', document) : [];
  const latest = () =>
    loadLatest(db, { place, document, role: 'reader' }, Number.POSITIVE_INFINITY, partsReadFirst);
  if (parts && manual.length > 0) {
    const first = manual.slice(0, limit);
    const placed = await load(partsHolding(parts, new Set(first)));
    const others = first.length < limit ? await latest() : [];
    const all = new Map([...others, ...placed].map((entry) => [entry.movieId, entry]));
    return { first: inManualOrder([...all.values()], manual).slice(0, limit), isLatest: false };
  }
  if (parts && isSortedOrder(order) && parts.length <= maxPartsToSort) {
    const sorted = inSortedOrder(await load(parts.map(({ id }) => id)), order, locale);
    return { first: sorted.slice(0, limit), isLatest: false };
  }
  const added = await latest();
  const sorted = order === 'hand' ? inManualOrder(added, manual) : inSortedOrder(added, 'added', locale);
  return { first: sorted.slice(0, limit), isLatest: order === 'rating' || isSortedOrder(order) };
}

/** When a part's last movie was added; it may be any time for a part that doesn't say. */
function newestIn({ newest = Number.MAX_SAFE_INTEGER }: PartHead): number {
  return newest;
}

/** A collection as a page shows it to anybody: without custom movies, notes and who added what. */
type ShownCollection = Pick<StoredCollection, 'name' | 'description' | 'visibility' | 'rules'> & {
  place: Place;
  /** How many movies of its own it has: none if it fills itself. */
  total: number;
  /** The first ones in its order, or those that were added last if it can't be told to others. */
  movies: CollectedMovie[];
  isLatest: boolean;
};

/** A collection of a user, or of a group of theirs, with some of its movies; null if there is none. */
export async function loadShownCollection(
  db: Firestore,
  uid: string,
  collection: string,
  { limit, locale }: { limit: number; locale: Locale },
): Promise<ShownCollection | null> {
  const place = placeOf(collection, uid);
  const isOthers = place.kind === 'user' && place.ownerId !== uid;
  const access = isOthers ? null : await readAccess(db, uid, place);
  if (!access?.document) return null;
  const { document } = access;
  const { name, description, visibility, rules, movieIds } = document;
  const { first, isLatest } =
    limit === 0 ? { first: [], isLatest: false } : await loadFirst(db, { place, document }, limit, locale);
  return {
    place,
    name,
    description,
    visibility,
    rules,
    total: movieIds.filter((movieId) => !isCustomMovie(movieId)).length,
    movies: first.map(movieView),
    isLatest,
  };
}

/** How many movies meet rules, and the best known of them; custom movies never do. */
export async function loadFilled(
  context: Context,
  rules: readonly Rule[],
  limit: number,
): Promise<{ total: number; movies: MovieFacts[] }> {
  const { movies } = await loadSmartMovies(context, { rules });
  return { total: movies.length, movies: movies.slice(0, limit) };
}
