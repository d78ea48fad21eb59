import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OwnRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import { Button } from '../form/button.tsx';
import { MovieRow } from '../movie/movie-row.tsx';
import { titleOf } from '../movie/reasons-in-words.ts';
import styles from './movie-rating-row.module.css';
import { RatingInput } from './rating-input.tsx';
import { UndoRating } from './undo-rating.tsx';
import { useOwnRating } from './use-own-rating.ts';

type Props = {
  movie: Parameters<typeof MovieRow>[0]['movie'];
  ratings: OwnRatings;
  note?: string | undefined;
  isOff?: boolean;
  /** Actions shown while it is not rated. */
  children?: ReactNode;
};

/** A movie in a list with its rating, which can be changed or undone. */
export function MovieRatingRow({ movie, ratings, note, isOff = false, children }: Props) {
  const { say, locale } = useWords();
  const title = titleOf(movie, locale);
  const rating = useOwnRating(ratings, { movieId: movie.movieId, title });
  const { score, former, mark, rate } = rating;
  return (
    <div className={styles.row}>
      <MovieRow movie={movie} note={note} isOff={isOff} />
      <div>
        <div className={styles.entry}>
          <RatingInput title={title} score={score} onRate={(points) => void rate(points)} />
          {score === null && children}
          {score !== null && (
            <>
              <strong className={styles.score}>
                {score}
                <span className="unseen"> {say('rating.outOf')}</span>
              </strong>
              <Button
                kind="quiet"
                className={styles.withdraw}
                aria-label={say('rating.about', { words: say('rating.withdraw'), title })}
                onClick={() => void rate(null)}
              >
                <X aria-hidden />
              </Button>
            </>
          )}
        </div>
        {(former || mark) && <UndoRating rating={rating} title={title} />}
      </div>
    </div>
  );
}
