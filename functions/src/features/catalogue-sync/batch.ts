import type { JobCounts } from '@cine/contract/jobs';

/** What one task of a run does. Days are UTC, both included. */
export type CatalogueBatch =
  /** Read movies whole: known ones, or such as the catalogue lacks. */
  | { kind: 'movies'; movieIds: number[]; areNew: boolean }
  /** Look through TMDB's lists for movies that are missing and for what is popular by now. */
  | { kind: 'lists'; lists: List[] }
  /** See what is trending. */
  | { kind: 'trending' }
  /** See which movies have changed. */
  | { kind: 'changes'; from: string; to: string };

/** One of TMDB's lists: the most popular movies of all, or those that subscriptions offer in a region. */
export type List = { region: string | null; pages: number };

/** Movies that batches are to read, and those of them that are new. */
export function plannedIn(batches: readonly CatalogueBatch[]): JobCounts {
  const of = (which: (batch: { areNew: boolean }) => boolean) =>
    batches.reduce(
      (sum, batch) => sum + (batch.kind === 'movies' && which(batch) ? batch.movieIds.length : 0),
      0,
    );
  return { movies: of(() => true), added: of(({ areNew }) => areNew) };
}
