import type { CollectionEntry } from '@cine/contract/documents/collections';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import unlitMarquee from '#components/feedback/scenes/unlit-marquee.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { Attribution } from '#components/movie/attribution.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useOnline } from '#data/offline/network.ts';
import { useWatchlist } from '#data/queries/use-watchlist.ts';
import { useWatchlistMovies } from '#data/queries/use-watchlist-movies.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { type Order, orders, sortWatchlist } from './sort-watchlist.ts';
import { useOnMyServices } from './use-on-my-services.ts';
import styles from './watchlist.module.css';
import { WatchlistControls } from './watchlist-controls.tsx';
import { WatchlistRows } from './watchlist-rows.tsx';

/** A movie that is taken off here stays in sight until the page is left. */
export default function WatchlistPage() {
  const { say, locale } = useWords();
  const { uid, region, providers } = useAccount();
  const [address, setAddress] = useSearchParams();
  const order = orders.find((each) => each === address.get('sort')) ?? 'added';
  const isMine = address.has('mine');
  const isOnline = useOnline();
  const watchlist = useWatchlist(uid);
  const { rows, noteTakenOff, isUnknown } = useWatchlistRows(uid);
  const count = rows?.filter(({ movieId }) => watchlist.ids.has(movieId)).length ?? 0;
  const ids = rows?.map(({ movieId }) => movieId).sort((one, other) => one - other);
  const isAsked = isMine && isOnline && rows !== null && rows.length > 0;
  const mine = useOnMyServices(isAsked ? `${region} ${providers.join()} ${ids?.join()}` : null);
  const matching =
    rows &&
    sortWatchlist(isAsked ? rows.filter(({ movieId }) => mine.ids?.has(movieId)) : rows, order, locale);

  function choose(view: { order: Order; isMine: boolean }) {
    const next = new URLSearchParams();
    if (view.order !== 'added') next.set('sort', view.order);
    if (view.isMine) next.set('mine', '1');
    setAddress(next, { replace: true });
  }

  const coming = (
    <div className={`${layout.stackS} ${layout.twoColumns}`}>
      <Skeleton count={4} size="row" />
    </div>
  );
  const isAsking = isAsked && mine.ids === null && mine.refusal === null;
  return (
    <div className={`${layout.stackL} ${layout.column} ${styles.page}`}>
      <Head count={rows && rows.length > 0 ? count : null} />
      {isUnknown && <NotOnDevice />}
      {!rows && !isUnknown && coming}
      {rows?.length === 0 && <EmptyWatchlist />}
      {rows && rows.length > 0 && <WatchlistControls order={order} isMine={isMine} onChoose={choose} />}
      {isMine && !isOnline && rows && rows.length > 0 && (
        <p className={prose.soft}>{say('watchlist.mineOffline')}</p>
      )}
      {isAsked && mine.refusal && <RetryNotice refusal={mine.refusal} onRetry={mine.again} />}
      {isAsking && coming}
      {isAsked && mine.ids && matching?.length === 0 && (
        <EmptyState
          scene={idleProjector}
          title={say('watchlist.noneMine')}
          text={say('watchlist.noneMineHint')}
        >
          <Button onClick={() => choose({ order, isMine: false })}>{say('watchlist.whole')}</Button>
        </EmptyState>
      )}
      {matching && matching.length > 0 && !isAsking && (
        <>
          <WatchlistRows rows={matching} watchlist={watchlist} onTakeOff={noteTakenOff} />
          <Link href="/imports" className={layout.tapLink}>
            {say('imports.way')}
          </Link>
          <Attribution />
        </>
      )}
    </div>
  );
}

/** `count` is null while nothing is on the list. */
function Head({ count }: { count: number | null }) {
  const { say } = useWords();
  const { kind } = useAccount();
  return (
    <header>
      <div className={layout.baselineRow}>
        <h1>{say('watchlist.title')}</h1>
        <p className={prose.soft} role="status">
          {count !== null && say('watchlist.count', { count })}
        </p>
      </div>
      {kind === 'member' && (
        <p className={layout.looseWrap}>
          <Link href="/tips" className={layout.tapLink}>
            {say('tips.title')}
          </Link>
          <Link href="/collections" className={layout.tapLink}>
            {say('collections.title')}
          </Link>
        </p>
      )}
    </header>
  );
}

function EmptyWatchlist() {
  const { say } = useWords();
  return (
    <EmptyState scene={unlitMarquee} title={say('watchlist.empty')} text={say('watchlist.emptyHint')}>
      <Link href="/search" className={`${buttons.button} ${buttons.main}`}>
        {say('search.title')}
      </Link>
      <Link href="/imports" className={`${buttons.button} ${buttons.plain}`}>
        {say('imports.way')}
      </Link>
    </EmptyState>
  );
}

/** The watchlist's rows, including those just taken off; null until known. */
function useWatchlistRows(uid: string) {
  const live = useWatchlistMovies(uid);
  const [takenOff, setTakenOff] = useState<ReadonlyMap<number, CollectionEntry>>(new Map());
  if (live.state === 'failed') throw live.error;
  const onList = live.state === 'there' ? live.data : [];
  const off = new Map([...takenOff].filter(([movieId]) => onList.every((row) => row.movieId !== movieId)));
  return {
    // A movie that was put back keeps its place, too.
    rows:
      live.state === 'there'
        ? [
            ...onList.map((row) => ({ ...row, addedAt: takenOff.get(row.movieId)?.addedAt ?? row.addedAt })),
            ...off.values(),
          ]
        : null,
    noteTakenOff: (row: CollectionEntry) => setTakenOff((rows) => new Map([...rows, [row.movieId, row]])),
    isUnknown: live.state === 'unknown',
  };
}
