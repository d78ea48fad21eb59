import type { CollectionEntry } from '@cine/contract/documents/collections';
import type { Locale } from '@cine/contract/primitives';
import { titleOf } from '#components/movie/reasons-in-words.ts';

/** Orders of the list; the first is the default. */
export const orders = ['added', 'title', 'runtime'] as const;
export type Order = (typeof orders)[number];

/** Sorts by latest addition, by the reader's title, or by length with unknown lengths last. */
export function sortWatchlist<Row extends Pick<CollectionEntry, 'addedAt' | 'card'>>(
  rows: readonly Row[],
  order: Order,
  locale: Locale,
): Row[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byTitle = (one: Row, other: Row) => compare(titleOf(one.card, locale), titleOf(other.card, locale));
  const length = ({ card }: Row) => card.runtime ?? Number.MAX_SAFE_INTEGER;
  const comparing = {
    added: (one: Row, other: Row) => other.addedAt - one.addedAt,
    title: byTitle,
    runtime: (one: Row, other: Row) => length(one) - length(other) || byTitle(one, other),
  };
  return [...rows].sort(comparing[order]);
}
