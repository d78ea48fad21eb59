import type { JobCounts } from '@cine/contract/operations/core/jobs';

/** What one task of a run does. Days are UTC, both included. */
export type CatalogueBatch =
  /** Read movies with all their facts and offers, known and new ones. */
  | { kind: 'movies'; movieIds: number[]; areNew: boolean }
  /** Look through TMDB's lists for missing movies and for current popularity. */
  | { kind: 'lists'; lists: List[] }
  /** Read TMDB's trends. */
  | { kind: 'trending' }
  /** Find out which movies have changed. */
  | { kind: 'changes'; from: string; to: string };

/** One of TMDB's lists: the most popular movies of all, or those that subscriptions offer in a region. */
export type List = { region: string | null; pages: number };

/** Movies for batches to read, and which of them are new. */
export function plannedIn(batches: readonly CatalogueBatch[]): JobCounts {
  const of = (which: (batch: { areNew: boolean }) => boolean) =>
    batches.reduce(
      (sum, batch) => sum + (batch.kind === 'movies' && which(batch) ? batch.movieIds.length : 0),
      0,
    );
  return { movies: of(() => true), added: of(({ areNew }) => areNew) };
}
