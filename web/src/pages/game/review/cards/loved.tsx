import type { YearReview } from '@cine/contract/operations/game/statistics';
import { Poster } from '#components/movie/poster/poster.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './cards.module.css';
import { Head } from './pieces.tsx';

type Props = { review: YearReview };

/** The year's review: the movies rated best, and the greatest surprise. */
export function Loved({ review: { loved, upset } }: Props) {
  const { say, locale } = useWords();
  return (
    <>
      <Head eyebrow={say('review.loved')} title={titleOf(loved[0]!.movie, locale)}>
        {upset && <p>{say('review.upset', { title: titleOf(upset.movie, locale), points: upset.points })}</p>}
      </Head>
      <ol className={styles.posters}>
        {loved.map(({ movie, points }) => (
          <li key={movie.movieId}>
            <Poster movie={movie} sizes="10rem" />
            <strong>{titleOf(movie, locale)}</strong>
            <small>{say('review.points', { points })}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
