import type { WatchDocument } from '@cine/contract/documents/watches';
import { withDepicted } from '@cine/contract/movies/depicted';
import { listMovies, type MovieCard } from '@cine/contract/operations/movies/movies';
import { watchesOf } from '@cine/contract/queries';
import { useEffect, useMemo, useState } from 'react';
import type { SkipReason } from '#data/device/skipped-ratings.ts';
import { useOnline } from '#data/offline/network.ts';
import { call, type Refusal } from '#data/queries/call.ts';
import { refusalOrThrow } from '#data/queries/use-answer.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import { useOutcome } from '#data/queries/use-outcome.ts';
import type { OwnRatings } from '#data/queries/use-ratings.ts';
import { serverNow } from '#data/server-time.ts';
import { isWhole, type Listed, pageAfter } from './pages-to-rate.ts';

/** A movie to rate; `watchedAt` in epoch milliseconds if the user has watched it. */
export type MovieToRate = { movie: MovieCard; watchedAt: number | null };

export type MoviesToRate = {
  /** In the order of asking; a movie rated or skipped meanwhile keeps its place. */
  movies: readonly MovieToRate[];
  /** Whether this device doesn't know which to ask for. */
  isUnknown: boolean;
  /** Whether more are loading or available. */
  isComing: boolean;
  refusal: Refusal | null;
  again: () => void;
};

/** Older watches are hard to remember. */
const watchedLately = 60;
const moviesPerPage = 50;

/**
 * Returns at least `needed` movies to rate, if there are: first those the user has seen, the latest first,
 * then the most popular, this year's last. Leaves out those that were rated or skipped before.
 */
export function useMoviesToRate(
  uid: string,
  ratings: Pick<OwnRatings, 'scores' | 'state'>,
  reasons: ReadonlyMap<number, SkipReason>,
  needed: number,
): MoviesToRate {
  const isOnline = useOnline();
  const question = useMemo(() => watchesOf(uid), [uid]);
  const watches = useDocuments(question, { limit: watchedLately });
  if (watches.state === 'failed') throw watches.error;
  const isKnown =
    ratings.state === 'there' && watches.state === 'there' && (!watches.isFromDevice || !isOnline);
  // A snapshot: what is rated here keeps its place.
  const [begun, setBegun] = useState<{
    seen: readonly MovieToRate[];
    isOut: (movieId: number) => boolean;
  } | null>(null);
  if (begun === null && isKnown) {
    const seen = seenIn(watches.data.map(({ data }) => data));
    const seenIds = new Set(seen.map(({ movie }) => movie.movieId));
    const { scores } = ratings;
    const isOut = (movieId: number) =>
      scores.has(movieId) ||
      (reasons.get(movieId) === 'unseen' ? !seenIds.has(movieId) : reasons.has(movieId));
    setBegun({ seen: seen.filter(({ movie }) => !isOut(movie.movieId)), isOut });
  }
  const isEnabled = begun !== null && isOnline;
  const { data, error, isAsking, again } = useOutcome(['movies to rate', uid], nextPage, { isEnabled });
  const movies = useMemo(() => gather(begun, data?.movies ?? []), [begun, data]);
  const isAll = data !== null && isWhole(data);
  const needsMore = isEnabled && data !== null && !isAll && movies.length < needed && error === null;
  useEffect(() => {
    if (needsMore && !isAsking) again();
  }, [needsMore, isAsking, again]);
  const refusal = isAsking ? null : refusalOrThrow(error);
  const isUnknown = begun === null && (ratings.state === 'unknown' || watches.state === 'unknown');
  const isComing = refusal === null && !isUnknown && (begun === null || (!isAll && isOnline));
  return { movies, isUnknown, isComing, refusal, again };
}

/** The former pages with one more. */
async function nextPage(former: Listed | null): Promise<Listed> {
  if (former && isWhole(former)) return former;
  const { input, ...place } = pageAfter(former, new Date(serverNow()).getUTCFullYear());
  const { movies, nextCursor } = await call(listMovies, { pageSize: moviesPerPage, ...input });
  return { ...place, movies: [...(former?.movies ?? []), ...movies], nextCursor };
}

/** Each movie that was watched and not taken back, once. */
function seenIn(watches: readonly WatchDocument[]): MovieToRate[] {
  const seen = new Map<number, MovieToRate>();
  for (const { movieId, facts, watchedAt, withdrawn } of watches) {
    if (withdrawn || seen.has(movieId)) continue;
    const { title, originalTitle, titles, year, runtime, genres, directors, posterPath } = facts;
    const card = { movieId, title, originalTitle, titles, year, runtime, genres, directors, posterPath };
    seen.set(movieId, { movie: { ...card, ...withDepicted(facts) }, watchedAt });
  }
  return [...seen.values()];
}

function gather(
  begun: { seen: readonly MovieToRate[]; isOut: (movieId: number) => boolean } | null,
  movies: readonly MovieCard[],
): MovieToRate[] {
  if (begun === null) return [];
  const all = new Map(begun.seen.map((each) => [each.movie.movieId, each]));
  for (const movie of movies) {
    if (all.has(movie.movieId) || begun.isOut(movie.movieId)) continue;
    all.set(movie.movieId, { movie, watchedAt: null });
  }
  return [...all.values()];
}
