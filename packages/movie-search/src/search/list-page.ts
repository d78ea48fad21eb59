import { cardIn, type SearchIndex } from '../inverted-index/search-index.ts';
import type { Card } from '../movie.ts';
import type { Accept } from './filters.ts';
import { comparePositions, type Order, type Position, titleKey } from './order.ts';

/** Movies in an order, and where the next page begins; null at the end. */
export type Page = { cards: Card[]; next: Position | null };

/** A segment's movies in an order. */
type Ordered = { movies: Uint32Array; at: (movie: number) => Position };

/** Sorted once, for as long as the segment is held. */
const orderedBy = new WeakMap<SearchIndex, Map<Order, Ordered>>();
const idsOf = new WeakMap<SearchIndex, ReadonlySet<number>>();

/**
 * The movies that follow a position in an order, of all segments together. An order's first page sorts each
 * segment by it.
 */
export function listPage(
  segments: readonly SearchIndex[],
  order: Order,
  after: Position | null,
  limit: number,
  accept: Accept,
): Page {
  const heads = segments.map((segment) => headOf(segment, orderedOf(segment, order), after));
  const cards: Card[] = [];
  let last: Position | null = null;
  for (;;) {
    let first: Head | null = null;
    for (const head of heads)
      if (head.position && (!first?.position || comparePositions(head.position, first.position) < 0))
        first = head;
    if (!first?.position) return { cards, next: null };
    const { segment, ordered, position } = first;
    const movie = ordered.movies[first.at]!;
    moveTo(first, first.at + 1);
    if (!accept(segment, movie) || isElsewhere(segments, segment, position.id)) continue;
    // One movie beyond the page shows that there is another page.
    if (cards.length === limit) return { cards, next: last };
    cards.push(cardIn(segment, movie));
    last = position;
  }
}

/** How far a segment was read; the position is null at its end. */
type Head = { segment: SearchIndex; ordered: Ordered; at: number; position: Position | null };

function headOf(segment: SearchIndex, ordered: Ordered, after: Position | null): Head {
  const head: Head = { segment, ordered, at: 0, position: null };
  moveTo(head, after === null ? 0 : firstBehind(ordered, after));
  return head;
}

function moveTo(head: Head, at: number): void {
  const movie = head.ordered.movies[at];
  head.at = at;
  head.position = movie === undefined ? null : head.ordered.at(movie);
}

function orderedOf(segment: SearchIndex, order: Order): Ordered {
  const byOrder = orderedBy.get(segment) ?? new Map<Order, Ordered>();
  orderedBy.set(segment, byOrder);
  const ordered = byOrder.get(order) ?? sorted(segment, order);
  byOrder.set(order, ordered);
  return ordered;
}

function sorted(segment: SearchIndex, order: Order): Ordered {
  const keys = keysIn(segment, order);
  const at = (movie: number): Position => ({ key: keys[movie]!, id: segment.ids[movie]! });
  const movies = Uint32Array.from(segment.ids.keys()).sort((one, other) =>
    comparePositions(at(one), at(other)),
  );
  return { movies, at };
}

function keysIn(segment: SearchIndex, order: Order): ArrayLike<number | string> {
  if (order === 'popularity') return segment.popularity;
  if (order === 'year') return segment.years;
  return Array.from(segment.ids, (_id, movie) => titleKey(cardIn(segment, movie).title));
}

function firstBehind({ movies, at }: Ordered, after: Position): number {
  let low = 0;
  let high = movies.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePositions(at(movies[middle]!), after) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a movie has moved to a later segment, whose entry is the current one. */
function isElsewhere(segments: readonly SearchIndex[], segment: SearchIndex, id: number): boolean {
  return segments.slice(segments.indexOf(segment) + 1).some((later) => {
    const ids = idsOf.get(later) ?? new Set(later.ids);
    idsOf.set(later, ids);
    return ids.has(id);
  });
}
