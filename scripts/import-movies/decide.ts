import type { Movie, MovieFacts } from '@cine/contract/movie';
import type { MovieMark } from '../../functions/src/features/catalogue/index.ts';
import type { Outcome } from './report.ts';

/** What the database has of a movie: its document's origin and digest, and its facts in the shards. */
export type Stored = {
  mark: MovieMark | undefined;
  facts: MovieFacts | undefined;
};

/**
 * What becomes of a movie that the files tell of. What TMDB itself told of stays, whatever the files say, and so does what is
 * there without a document. What this very run wrote before it was killed was added by it.
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
