import type { Rule } from '@cine/contract/game/challenge-rules';
import type { OutputOf } from '@cine/contract/operation';
import { listSmartMovies } from '@cine/contract/operations/watching/collections';
import { useState } from 'react';
import { CollectButton } from '#components/collection/collect-button.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { useAction } from '#components/form/use-action.ts';
import { LongList } from '#components/layout/long-list.tsx';
import { Attribution } from '#components/movie/attribution.tsx';
import { MovieRow } from '#components/movie/movie-row.tsx';
import { WatchlistButton } from '#components/movie/watchlist-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWatchlist } from '#data/queries/use-watchlist.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './collection.module.css';

type Page = OutputOf<typeof listSmartMovies>;

/** The movies that meet a collection's rules now, page by page. */
export function SmartMovies({ collection, rules }: { collection: string; rules: readonly Rule[] }) {
  const { say } = useWords();
  const [onMyServices, setOnMyServices] = useState(false);
  const { total, movies, refusal, again, keptAt, more } = useSmartMovies(collection, rules, onMyServices);
  const { busy, fault, run } = useAction();
  return (
    <div className={layout.stackL}>
      <div className={layout.row}>
        <CheckBox
          className={surface.checkbox}
          label={say('collections.tonight')}
          checked={onMyServices}
          onChange={setOnMyServices}
        />
        <p className={prose.soft} role="status">
          {total !== null && say('watchlist.count', { count: total })}
        </p>
      </div>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {total === null &&
        (refusal ? <RetryNotice refusal={refusal} onRetry={again} /> : <Skeleton count={6} size="row" />)}
      {total !== null && movies.length === 0 && (
        <EmptyState
          scene={idleProjector}
          title={say(onMyServices ? 'collections.noneTonight' : 'collections.noneMeet')}
          text={say(onMyServices ? 'collections.noneTonightHint' : 'collections.noneMeetHint')}
        />
      )}
      {movies.length > 0 && <MovieRows key={String(onMyServices)} movies={movies} />}
      {fault && <Notice>{fault}</Notice>}
      {more && (
        <Button busy={busy !== null} onClick={() => void run('more', more)}>
          {say('watchlist.more')}
        </Button>
      )}
      {movies.length > 0 && <Attribution />}
    </div>
  );
}

/** The pages read so far, the total once it is known, and how to read the next page, if there is one. */
function useSmartMovies(collection: string, rules: readonly Rule[], onMyServices: boolean) {
  const query = { collection, onMyServices, pageSize: 100 };
  const { data, refusal, again, keptAt } = useCachedAnswer(listSmartMovies, query, useAccount().uid);
  useRefetchOnChange(JSON.stringify(rules), again);
  const [loaded, setLoaded] = useState<{ first: Page | null; pages: readonly Page[] }>({
    first: null,
    pages: [],
  });
  if (data && data !== loaded.first) setLoaded({ first: data, pages: [data] });
  const pages = data === null ? [] : loaded.pages;
  const cursor = pages.at(-1)?.nextCursor ?? null;

  async function more() {
    const next = await call(listSmartMovies, { ...query, cursor: cursor! });
    setLoaded((all) => (all.first === loaded.first ? { ...all, pages: [...all.pages, next] } : all));
  }

  return {
    total: data?.total ?? null,
    movies: pages.flatMap((page) => page.movies),
    refusal,
    again,
    keptAt,
    more: cursor === null ? null : more,
  };
}

function MovieRows({ movies }: { movies: Page['movies'] }) {
  const watchlist = useWatchlist(useAccount().uid);
  return (
    <LongList rows={movies} keyOf={({ movieId }) => movieId} className={`${styles.movies} ${styles.columns}`}>
      {(movie, placed) => (
        <li className={styles.row} {...placed}>
          <MovieRow movie={movie} second={<CollectButton movie={movie} look="mark" />}>
            <WatchlistButton movie={movie} watchlist={watchlist} look="mark" />
          </MovieRow>
        </li>
      )}
    </LongList>
  );
}
