import type { Rule } from '@cine/contract/game/challenge-rules';
import type { OutputOf } from '@cine/contract/operation';
import { fillCollection } from '@cine/contract/operations/watching/collections';
import { useState } from 'react';
import { CollectButton } from '#components/collection/collect-button.tsx';
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
import { useAnswer } from '#data/queries/use-answer.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWatchlist } from '#data/queries/use-watchlist.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './collection.module.css';

type Page = OutputOf<typeof fillCollection>;

/** The movies that meet a collection's rules now, page by page. */
export function SmartMovies({ collection, rules }: { collection: string; rules: readonly Rule[] }) {
  const { say } = useWords();
  const [onMyServices, setOnMyServices] = useState(false);
  const { data, refusal, again } = useAnswer(fillCollection, { collection, onMyServices, pageSize: 100 });
  useRefetchOnChange(JSON.stringify(rules), again);
  const [loaded, setLoaded] = useState<{ first: Page | null; pages: readonly Page[] }>({
    first: null,
    pages: [],
  });
  if (data && data !== loaded.first) setLoaded({ first: data, pages: [data] });
  const { busy, fault, run } = useAction();
  const watchlist = useWatchlist(useAccount().uid);
  const pages = data === null ? [] : loaded.pages;
  const movies = pages.flatMap((page) => page.movies);
  const cursor = pages.at(-1)?.nextCursor ?? null;

  async function more() {
    if (cursor === null) return;
    const next = await call(fillCollection, { collection, onMyServices, pageSize: 100, cursor });
    setLoaded((all) => (all.first === loaded.first ? { ...all, pages: [...all.pages, next] } : all));
  }

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
          {data && say('watchlist.count', { count: data.total })}
        </p>
      </div>
      {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={6} size="row" />}
      {data && movies.length === 0 && (
        <EmptyState
          scene={idleProjector}
          title={say(onMyServices ? 'collections.noneTonight' : 'collections.noneMeet')}
          text={say(onMyServices ? 'collections.noneTonightHint' : 'collections.noneMeetHint')}
        />
      )}
      {movies.length > 0 && (
        <LongList
          key={String(onMyServices)}
          rows={movies}
          keyOf={({ movieId }) => movieId}
          className={`${styles.movies} ${styles.columns}`}
        >
          {(movie, placed) => (
            <li className={styles.row} {...placed}>
              <MovieRow movie={movie} second={<CollectButton movie={movie} look="mark" />}>
                <WatchlistButton movie={movie} watchlist={watchlist} look="mark" />
              </MovieRow>
            </li>
          )}
        </LongList>
      )}
      {fault && <Notice>{fault}</Notice>}
      {cursor !== null && (
        <Button busy={busy !== null} onClick={() => void run('more', more)}>
          {say('watchlist.more')}
        </Button>
      )}
      {movies.length > 0 && <Attribution />}
    </div>
  );
}
