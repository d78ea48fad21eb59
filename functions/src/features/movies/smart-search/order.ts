/** The orders in which a sentence may ask for movies. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Asked } from '@cine/contract/operations/movies/smart-search';

type Order = NonNullable<Asked['order']>;
type Compare = (one: MovieFacts, other: MovieFacts) => number;

const largestFirst = (value: (facts: MovieFacts) => number | null): Compare => {
  const sortable = (facts: MovieFacts) => value(facts) ?? Number.NEGATIVE_INFINITY;
  // Two unknown ones differ by NaN.
  return (one, other) => sortable(other) - sortable(one) || 0;
};
const minus = (value: number | null) => (value === null ? null : -value);

const comparisons: Record<Order, Compare> = {
  rating: largestFirst(({ rating }) => rating),
  newest: largestFirst(({ year }) => year),
  oldest: largestFirst(({ year }) => minus(year)),
  shortest: largestFirst(({ runtime }) => minus(runtime)),
  longest: largestFirst(({ runtime }) => runtime),
  popular: largestFirst(({ popularity }) => popularity),
};

/** Compares movies by an order, then by popularity and id. A movie of unknown value comes last. */
export function compareBy(order: Order): Compare {
  const compare = comparisons[order];
  return (one, other) => compare(one, other) || comparisons.popular(one, other) || one.id - other.id;
}
