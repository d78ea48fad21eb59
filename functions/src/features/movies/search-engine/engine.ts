import type { MovieFacts } from '@cine/contract/movies/movie';
import {
  type Accept,
  type Card,
  filterOf,
  type Order,
  type Page,
  type Position,
  type SearchFilters,
  type SearchIndex,
} from '@cine/movie-search';

/** What may be found. `isWanted` tests ids for everything but the filters. */
export type Wanted = {
  limit: number;
  filters: SearchFilters;
  isWanted: ((movieId: number) => boolean) | null;
  /** The caller's custom movies, searched besides the catalogue; lists leave them out. */
  customIndex?: SearchIndex | null;
};

/** Turns what may be found into a test of a movie by its number in a segment. */
export function acceptOf({ filters, isWanted }: Wanted): Accept {
  const passes = filterOf(filters);
  return (segment, movie) => passes(segment, movie) && (isWanted === null || isWanted(segment.ids[movie]!));
}

/**
 * Answers searches and lists: our own index or Elasticsearch. Updated shard by shard; repeated and late
 * updates change nothing. An unreachable engine throws, and never returns an empty list.
 */
export type SearchEngine = {
  /** The version of each shard that is completely indexed; 0 for none. */
  versions: () => Promise<readonly number[]>;
  /** Replaces a shard's movies, unless that version or a later one is indexed already. */
  save: (shard: number, version: number, movies: readonly MovieFacts[]) => Promise<void>;
  /** Makes everything saved visible to searches. */
  publish: () => Promise<void>;
  /** The movies that best match a typed text, best first. */
  find: (query: string, options: Wanted) => Promise<Card[]>;
  /** Movies in an order, from after a position on. */
  list: (order: Order, after: Position | null, options: Wanted) => Promise<Page>;
};
