import { listRatings, type RatingOrder, ratingOrderSchema } from '@cine/contract/operations/watching/ratings';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { MoreButton } from '#components/form/more-button.tsx';
import { Attribution } from '#components/movie/attribution.tsx';
import { MovieRatingRow } from '#components/rating/movie-rating-row.tsx';
import { ScaleSwitch } from '#components/rating/scale-switch.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { usePages } from '#data/queries/use-pages.ts';
import type { OwnRatings } from '#data/queries/use-ratings.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './taste.module.css';

/** Changed or withdrawn ratings keep their place. */
export function RatedMovies({ ratings }: { ratings: OwnRatings }) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const id = useId();
  const [order, setOrder] = useState<RatingOrder>('newest');
  const { data, refusal, again } = useCachedAnswer(listRatings, { order }, uid);
  const { pages, loadMore } = usePages(data, (cursor) => call(listRatings, { order, cursor }));
  const rows = pages.flatMap(({ ratings }) => ratings);
  const now = serverNow();
  if (data?.total === 0) return null;

  return (
    <section
      className={`${layout.stackM} ${layout.column} ${styles.rated}`}
      aria-labelledby={id}
      aria-busy={data === null && refusal === null}
    >
      <header className={`${layout.row} ${styles.head}`}>
        <h2 id={id}>{say('taste.rated')}</h2>
        <ScaleSwitch />
        <OrderSelect order={order} onChange={setOrder} />
      </header>
      <Link href="/imports" className={layout.tapLink}>
        {say('imports.way')}
      </Link>
      {data === null && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {data === null && !refusal && <Skeleton count={4} size="row" />}
      <ul className={`${layout.dividedRows} ${layout.longList}`}>
        {rows.map((movie) => (
          <li key={movie.movieId}>
            <MovieRatingRow
              movie={movie}
              ratings={ratings}
              note={say('taste.ratedAgo', { ago: ago(movie.ratedAt, { say, locale }, now) })}
              isOff={ratings.state === 'there' && !ratings.scores.has(movie.movieId)}
            />
          </li>
        ))}
      </ul>
      <MoreButton load={loadMore}>{say('watchlist.more')}</MoreButton>
      {rows.length > 0 && <Attribution />}
    </section>
  );
}

type OrderSelectProps = { order: RatingOrder; onChange: (order: RatingOrder) => void };

function OrderSelect({ order, onChange }: OrderSelectProps) {
  const { say } = useWords();
  return (
    <select
      className={surface.select}
      aria-label={say('watchlist.sort')}
      value={order}
      onChange={({ target }) => onChange(ratingOrderSchema.parse(target.value))}
    >
      {ratingOrderSchema.options.map((each) => (
        <option key={each} value={each}>
          {say(`taste.by_${each}`)}
        </option>
      ))}
    </select>
  );
}
