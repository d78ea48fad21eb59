import type { MovieFacts } from '@cine/contract/movie';
import type { Card } from './cards.ts';
import { filterOf, type SearchFilters } from './filters.ts';
import type { Accept } from './find.ts';
import type { Order, Position } from './order.ts';
import type { SearchIndex } from './search-index.ts';

/** What may be found. Engines know the filters; whatever else there is to ask of a movie, they ask of its id. */
export type Wanted = {
  limit: number;
  filters: SearchFilters;
  isWanted: ((movieId: number) => boolean) | null;
  /** Movies that are there for whoever asks alone, to be found besides; lists do not have them. */
  own?: SearchIndex | null;
};

/** The same as a test for a movie by its number in a segment. */
export function acceptOf({ filters, isWanted }: Wanted): Accept {
  const passes = filterOf(filters);
  return (segment, movie) => passes(segment, movie) && (isWanted === null || isWanted(segment.ids[movie]!));
}

/** Movies in an order, and where the next page begins; null at the end. */
export type Page = { cards: Card[]; next: Position | null };

/**
 * What answers searches and lists: the index of our own, or a search engine. Each is brought up to the catalogue shard by
 * shard, and what it is told twice, or late, changes nothing. Out of reach is an error, never an empty answer.
 */
export type SearchEngine = {
  /** The version of each shard that it has all of; 0 where it has none. */
  versions: () => Promise<readonly number[]>;
  /** Takes a shard's movies in place of those it had of it, unless it has that version already or a later one. */
  save: (shard: number, version: number, movies: readonly MovieFacts[]) => Promise<void>;
  /** Lets searches see all that was saved, if they do not already. */
  publish: () => Promise<void>;
  /** The movies that somebody means who types this, the likeliest first. */
  find: (query: string, wanted: Wanted) => Promise<Card[]>;
  /** Movies in an order, from behind a position on. */
  list: (order: Order, after: Position | null, wanted: Wanted) => Promise<Page>;
};
