import type { WatchDocument } from '@cine/contract/documents/watches';
import { listMovies, type MovieCard } from '@cine/contract/movies';
import { watchesOf } from '@cine/contract/queries';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call, Refusal } from '../../live/data/call.ts';
import { useQuery } from '../../live/data/use-query.ts';
import type { OwnRatings } from '../../live/data/use-ratings.ts';
import type { SkipReason } from '../../live/device/skipped-ratings.ts';
import { useOnline } from '../../live/offline/network.ts';

/** A movie to be asked about; `watchedAt` where one has seen it, in epoch milliseconds. */
export type MovieToRate = { movie: MovieCard; watchedAt: number | null };

export type MoviesToRate = {
  /** In the order in which they are asked about; what is rated or set aside meanwhile keeps its place. */
  asked: readonly MovieToRate[];
  /** Whether more are on their way, or could be. */
  isComing: boolean;
  refusal: Refusal | null;
  again: () => void;
};

/** The last that one has watched, as many as anybody remembers. */
const watchedLately = 60;
const aPage = 50;

/**
 * What to rate: what one has seen first, the last first, and then what most people know, as far as it was neither rated nor
 * set aside when one came here. Costs a read for each movie seen lately; asks for pages until there are `wanted`.
 */
export function useMoviesToRate(
  uid: string,
  ratings: Pick<OwnRatings, 'scores' | 'isKnown'>,
  asides: ReadonlyMap<number, SkipReason>,
  wanted: number,
): MoviesToRate {
  const isOnline = useOnline();
  const question = useMemo(() => watchesOf(uid), [uid]);
  const watches = useQuery(question, { limit: watchedLately });
  if (watches.state === 'failed') throw watches.error;
  const isKnown = ratings.isKnown && watches.state === 'there' && (!watches.isFromDevice || !isOnline);
  // As it was when one came: what is done here moves nothing.
  const [begun, setBegun] = useState<{
    seen: readonly MovieToRate[];
    isOut: (movieId: number) => boolean;
  } | null>(null);
  if (begun === null && isKnown) {
    const seen = seenIn(watches.data.map(({ data }) => data));
    const seenIds = new Set(seen.map(({ movie }) => movie.movieId));
    const { scores } = ratings;
    const isOut = (movieId: number) =>
      scores.has(movieId) || (asides.get(movieId) === 'unseen' ? !seenIds.has(movieId) : asides.has(movieId));
    setBegun({ seen: seen.filter(({ movie }) => !isOut(movie.movieId)), isOut });
  }
  const [pages, setPages] = useState<readonly MovieCard[][]>([]);
  const [cursor, setCursor] = useState<string | null | undefined>(undefined);
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const asked = useMemo(() => gather(begun, pages), [begun, pages]);
  const needsMore = begun !== null && asked.length < wanted && cursor !== null && isOnline && error === null;
  const asking = useRef<string | null | undefined>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again.
  useEffect(() => {
    if (!needsMore || asking.current === cursor) return;
    asking.current = cursor;
    call(listMovies, { limit: aPage, ...(cursor !== undefined && { cursor }) }).then(
      (page) => {
        setPages((before) => [...before, page.movies]);
        setCursor(page.nextCursor);
      },
      (fault: unknown) => {
        asking.current = null;
        setError(fault);
      },
    );
  }, [needsMore, cursor, tries]);
  const refusal = error instanceof Refusal ? error : null;
  const again = () => {
    setError(null);
    setTries((before) => before + 1);
  };
  const isUnreached = refusal !== null && !refusal.isSaid;
  // What did not reach the server is asked again with the network.
  useEffect(() => {
    if (isUnreached && isOnline) setError(null);
  }, [isUnreached, isOnline]);
  if (error !== null && !refusal) throw error;
  return {
    asked,
    isComing: error === null && (begun === null || (cursor !== null && isOnline)),
    refusal,
    again,
  };
}

/** Each movie that one has watched and not taken back, once. */
function seenIn(watches: readonly WatchDocument[]): MovieToRate[] {
  const seen = new Map<number, MovieToRate>();
  for (const { movieId, facts, watchedAt, withdrawn } of watches) {
    if (withdrawn || seen.has(movieId)) continue;
    const { title, originalTitle, titles, year, runtime, genres, directors, posterPath } = facts;
    const card = { movieId, title, originalTitle, titles, year, runtime, genres, directors, posterPath };
    seen.set(movieId, { movie: card, watchedAt: watchedAt });
  }
  return [...seen.values()];
}

function gather(
  begun: { seen: readonly MovieToRate[]; isOut: (movieId: number) => boolean } | null,
  pages: readonly MovieCard[][],
): MovieToRate[] {
  if (begun === null) return [];
  const all = new Map(begun.seen.map((each) => [each.movie.movieId, each]));
  for (const movie of pages.flat()) {
    if (all.has(movie.movieId) || begun.isOut(movie.movieId)) continue;
    all.set(movie.movieId, { movie, watchedAt: null });
  }
  return [...all.values()];
}
