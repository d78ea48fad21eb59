import type { CollectionEntry } from '@cine/contract/documents/collections';
import { useState } from 'react';
import { CollectButton } from '#components/collection/collect-button.tsx';
import { Button } from '#components/form/button.tsx';
import { MovieRow } from '#components/movie/movie-row.tsx';
import { WatchlistButton } from '#components/movie/watchlist-button.tsx';
import type { Watchlist } from '#data/queries/use-watchlist.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';

type Props = {
  rows: readonly CollectionEntry[];
  watchlist: Watchlist;
  /** Called before a movie is taken off the list. */
  onTakeOff: (row: CollectionEntry) => void;
};

const pageSize = 100;

/** The movies of the watchlist. */
export function WatchlistRows({ rows, watchlist, onTakeOff }: Props) {
  const { say, locale } = useWords();
  const [count, setCount] = useState(pageSize);
  const now = serverNow();
  return (
    <>
      <ul className={`${layout.stackS} ${layout.twoColumns} ${layout.longList}`}>
        {rows.slice(0, count).map((row) => {
          const { movieId, card, addedAt } = row;
          const movie = { movieId, ...card };
          const when = ago(addedAt, { say, locale }, now);
          const want: Watchlist['want'] = (movie, isWanted) => {
            if (!isWanted) onTakeOff(row);
            return watchlist.want(movie, isWanted);
          };
          return (
            <li key={movieId}>
              <MovieRow
                movie={movie}
                note={say('watchlist.added', { ago: when })}
                isOff={!watchlist.ids.has(movieId)}
                second={<CollectButton movie={movie} look="mark" />}
              >
                <WatchlistButton movie={movie} watchlist={{ ...watchlist, want }} look="mark" />
              </MovieRow>
            </li>
          );
        })}
      </ul>
      {rows.length > count && (
        <Button onClick={() => setCount(count + pageSize)}>{say('watchlist.more')}</Button>
      )}
    </>
  );
}
