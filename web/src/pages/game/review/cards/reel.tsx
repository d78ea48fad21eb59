import type { YearReview } from '@cine/contract/operations/game/statistics';
import { Poster } from '#components/movie/poster/poster.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { dateOfYear } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './cards.module.css';
import { Head } from './pieces.tsx';

type Props = { review: YearReview };

/** The year's review: its first and last movie. */
export function Reel({ review: { isOver, first, last } }: Props) {
  const { say, locale } = useWords();
  const ends = [
    first && { ...first, label: say('review.first', { date: dateOfYear(first.date, locale) }) },
    last && {
      ...last,
      label: say(isOver ? 'review.last' : 'review.lastSoFar', { date: dateOfYear(last.date, locale) }),
    },
  ].filter((each) => each !== null);
  return (
    <>
      <Head eyebrow={say('review.reel')} title={say(last ? 'review.reelTitle' : 'review.reelOne')} />
      <ul className={styles.posters}>
        {ends.map(({ label, movie, date }) => (
          <li key={date}>
            <Poster movie={movie} sizes="10rem" />
            <strong>{titleOf(movie, locale)}</strong>
            <small>{label}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
