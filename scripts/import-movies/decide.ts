import type { Movie, MovieFacts } from '@cine/contract/movies/movie';
import type { MovieMark } from '../../functions/src/features/core/catalogue/index.ts';
import type { Outcome } from './report.ts';

/** The stored movie: its document's origin and digest, and its facts in the shards. */
export type Stored = {
  mark: MovieMark | undefined;
  facts: MovieFacts | undefined;
};

/**
 * Decides what happens to a movie of the files. Movies from TMDB, and those without a document, stay as they
 * are. Movies that this run wrote before it was killed count as added.
 */
export function decide(
  movie: Movie,
  digest: string,
  { mark, facts }: Stored,
  runStartedAt: number,
): Extract<Outcome, 'added' | 'changed' | 'unchanged' | 'known'> {
  if (!mark) return facts ? 'known' : 'added';
  if (mark.source === 'tmdb') return 'known';
  if (!facts || mark.changedAt >= runStartedAt) return 'added';
  return mark.digest === digest && JSON.stringify(facts) === JSON.stringify(movie.facts)
    ? 'unchanged'
    : 'changed';
}
