import type { InputOf, OutputOf } from '@cine/contract/operation';
import { listMovies } from '@cine/contract/operations/movies/movies';
import { useState } from 'react';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import brokenFilm from '#components/feedback/scenes/broken-film.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Attribution } from '#components/movie/attribution.tsx';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { ComingMovies, MovieResults } from './movie-results.tsx';
import { NoResults } from './no-results.tsx';
import styles from './search.module.css';
import { type Order, oneOf, orders } from './search-filters.ts';

type Page = OutputOf<typeof listMovies>;
type Props = {
  input: InputOf<typeof listMovies>;
  order: Order;
  onOrder: (order: Order) => void;
  /** Removes the filters; null if there are none. */
  onClearFilters: (() => void) | null;
};

/** Movies in an order while nothing is typed, page by page. */
export function BrowseMovies({ input, order, onOrder, onClearFilters }: Props) {
  const { say } = useWords();
  const isOnline = useOnline();
  const { data, isAsking, refusal, again } = useAnswer(listMovies, isOnline ? input : null);
  const key = JSON.stringify(input);
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

  async function more(): Promise<void> {
    if (cursor === null) return;
    const next = await call(listMovies, { ...input, cursor });
    setList((now) => (now.pages === list.pages ? { ...now, pages: [...now.pages, next] } : now));
  }

  return (
    <section className={`${layout.stackL} ${styles.browse}`}>
      <OrderSelect order={order} onChoose={onOrder} />
      {!isOnline && (
        <EmptyState
          scene={brokenFilm}
          title={say('search.browseOfflineTitle')}
          text={say('search.browseOffline')}
        />
      )}
      {refusal && !isAsking && <RetryNotice refusal={refusal} onRetry={again} />}
      {isWaiting && pages.length === 0 && <ComingMovies />}
      <p className="unseen" aria-live="polite">
        {pages.length > 0 && !isFormer && say('search.shown', { count: movies.length })}
      </p>
      {movies.length > 0 && <MovieResults movies={movies} isFormer={isFormer} />}
      {pages.length > 0 && !isFormer && movies.length === 0 && cursor === null && (
        <NoResults onClearFilters={onClearFilters} />
      )}
      {fault && <Notice>{fault}</Notice>}
      {isOnline && !isFormer && cursor !== null && (
        <Button busy={busy !== null} onClick={() => void run('more', more)}>
          {say('search.more')}
        </Button>
      )}
      {movies.length > 0 && <Attribution />}
    </section>
  );
}

/** The order, which is the list's title, too. */
function OrderSelect({ order, onChoose }: { order: Order; onChoose: (order: Order) => void }) {
  const { say } = useWords();
  return (
    <header>
      <h2 className="unseen">{say(`search.by_${order}`)}</h2>
      <select
        className={styles.order}
        aria-label={say('search.order')}
        value={order}
        onChange={({ target }) => onChoose(oneOf(orders, target.value) ?? 'popularity')}
      >
        {orders.map((each) => (
          <option key={each} value={each}>
            {say(`search.by_${each}`)}
          </option>
        ))}
      </select>
    </header>
  );
}
