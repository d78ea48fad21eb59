import { Link } from 'wouter';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { PosterShelf } from '#components/movie/poster/poster-shelf.tsx';
import { useWatchlist } from '#data/queries/use-watchlist.ts';
import { useWatchlistMovies } from '#data/queries/use-watchlist-movies.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './player.module.css';

const most = 3;

/** The first movies of the user's watchlist. */
export function MyWatchlist({ uid }: { uid: string }) {
  const { say } = useWords();
  const newest = useWatchlistMovies(uid);
  const { ids, state } = useWatchlist(uid);
  const isKnown = state === 'there';
  if (newest.state === 'failed') throw newest.error;
  const rows = newest.state === 'there' ? newest.data.slice(0, most) : [];
  const isThere = isKnown && newest.state === 'there';
  const isUnknown = state === 'unknown' || newest.state === 'unknown';
  return (
    <section
      className={`${layout.stackM} ${styles.section}`}
      aria-labelledby="list-title"
      aria-busy={!isThere && !isUnknown}
    >
      <header className={layout.headingRow}>
        <h2 id="list-title">{say('watchlist.title')}</h2>
        {isKnown && ids.size === 0 ? (
          <Link href="/search" className={layout.tapLink}>
            {say('watchlist.fill')}
          </Link>
        ) : (
          <Link href="/list" className={layout.tapLink}>
            {isKnown ? say('watchlist.wholeOf', { count: ids.size }) : say('watchlist.whole')}
          </Link>
        )}
      </header>
      {isUnknown && <NotOnDevice isSmall />}
      {!isThere && !isUnknown && <Skeleton count={2} size="line" />}
      {isThere && rows.length === 0 && <p className={prose.soft}>{say('watchlist.short')}</p>}
      {rows.length > 0 && <PosterShelf movies={rows.map(({ movieId, card }) => ({ movieId, ...card }))} />}
    </section>
  );
}
