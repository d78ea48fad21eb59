/** The order in which others are shown a collection's movies. */
import type { CollectionOrder } from '@cine/contract/operations/watching/collection-parts';
import type { Locale } from '@cine/contract/primitives';
import { movieTitle } from '@cine/contract/text/movie-title';
import type { Collected } from '../collected.ts';

/** Orders that take all movies to know the first ones; that of ratings is its owner's alone. */
type SortedOrder = Extract<CollectionOrder, 'title' | 'year' | 'runtime'>;

export function isSortedOrder(order: CollectionOrder): order is SortedOrder {
  return order === 'title' || order === 'year' || order === 'runtime';
}

/** Movies in an order; those without what it goes by come last, and titles decide between equals. */
export function inSortedOrder(
  entries: readonly Collected[],
  order: SortedOrder | 'added',
  locale: Locale,
): Collected[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const last = Number.MAX_SAFE_INTEGER;
  const sorted = entries.map((entry) => ({
    entry,
    title: movieTitle(entry.card, locale),
    value: valueIn(order, entry) ?? last,
  }));
  sorted.sort((one, other) => one.value - other.value || compare(one.title, other.title));
  return sorted.map(({ entry }) => entry);
}

function valueIn(order: SortedOrder | 'added', { addedAt, card }: Collected): number | null {
  if (order === 'added') return -addedAt;
  if (order === 'title') return 0;
  return order === 'year' ? card.year && -card.year : card.runtime;
}

/** Movies by hand; those without a place come after, the last added first. */
export function inManualOrder(entries: readonly Collected[], manual: readonly number[]): Collected[] {
  const places = new Map(manual.map((movieId, place) => [movieId, place]));
  const placeOf = ({ movieId }: Collected) => places.get(movieId) ?? manual.length;
  return entries.toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) || other.addedAt - one.addedAt || one.movieId - other.movieId,
  );
}
