import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { useState } from 'react';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import brokenFilm from '#components/feedback/scenes/broken-film.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Attribution } from '#components/movie/attribution.tsx';
import { useOnline } from '#data/offline/network.ts';
import type { Answer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { ComingMovies, MovieResults } from './movie-results.tsx';
import { NoResults } from './no-results.tsx';

type Page = { movies: readonly MovieCard[]; nextCursor: string | null; total?: number };
type Props = {
  /** The first page. */
  answer: Answer<Page>;
  /** What is listed; another key starts over. */
  list: string;
  loadPage: (cursor: string) => Promise<Page>;
  /** Removes the filters; null if there are none. */
  onClearFilters: (() => void) | null;
  /** What the button for that says. */
  clear?: string;
};

/** The movies of a list, page by page. */
export function MoviePages({ answer, list: key, loadPage, onClearFilters, clear }: Props) {
  const { say } = useWords();
  const isOnline = useOnline();
  const { data, isAsking, refusal, again } = answer;
  const [list, setList] = useState<{ key: string; pages: readonly Page[] }>({ key, pages: [] });
  // A new first page starts over.
  if (data && data !== list.pages[0]) setList({ key, pages: [data] });
  const { busy, fault, run } = useAction();
  const isFormer = list.key !== key;
  const isWaiting = isOnline && isAsking;
  // The former movies stay until there is an answer, or none can come.
  const pages = isFormer && !isWaiting ? [] : list.pages;
  const movies = pages.flatMap((page) => page.movies);
  const cursor = pages.at(-1)?.nextCursor ?? null;
  const total = pages[0]?.total;

  async function more(): Promise<void> {
    if (cursor === null) return;
    const next = await loadPage(cursor);
    setList((now) => (now.pages === list.pages ? { ...now, pages: [...now.pages, next] } : now));
  }

  return (
    <>
      {!isOnline && (
        <EmptyState
          scene={brokenFilm}
          title={say('search.browseOfflineTitle')}
          text={say('search.browseOffline')}
        />
      )}
      {refusal && !isAsking && <RetryNotice refusal={refusal} onRetry={again} />}
      {isWaiting && pages.length === 0 && <ComingMovies />}
      <p className={total === undefined ? 'unseen' : undefined} aria-live="polite">
        {pages.length > 0 &&
          !isFormer &&
          (total === undefined
            ? say('search.shown', { count: movies.length })
            : total > 0 && say('search.found', { count: total }))}
      </p>
      {movies.length > 0 && <MovieResults movies={movies} isFormer={isFormer} />}
      {pages.length > 0 && !isFormer && movies.length === 0 && cursor === null && (
        <NoResults onClearFilters={onClearFilters} {...(clear !== undefined && { clear })} />
      )}
      {fault && <Notice>{fault}</Notice>}
      {isOnline && !isFormer && cursor !== null && (
        <Button busy={busy !== null} onClick={() => void run('more', more)}>
          {say('search.more')}
        </Button>
      )}
      {movies.length > 0 && <Attribution />}
    </>
  );
}
