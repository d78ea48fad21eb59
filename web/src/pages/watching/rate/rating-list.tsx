import { EyeOff } from 'lucide-react';
import { Button } from '#components/form/button.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { MovieRatingRow } from '#components/rating/movie-rating-row.tsx';
import { ScaleSwitch } from '#components/rating/scale-switch.tsx';
import type { SkippedRatings } from '#data/device/skipped-ratings.ts';
import type { OwnRatings } from '#data/queries/use-ratings.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { MovieToRate } from './use-movies-to-rate.ts';

type Props = { movies: readonly MovieToRate[]; ratings: OwnRatings; skipped: SkippedRatings };

/** Movies to rate, one after the other. */
export function RatingList({ movies, ratings, skipped }: Props) {
  const { say, locale } = useWords();
  return (
    <>
      <ScaleSwitch />
      <ul className={layout.dividedRows}>
        {movies.map(({ movie, watchedAt }) => {
          const { movieId } = movie;
          const isSkipped = skipped.reasons.has(movieId);
          const day = watchedAt === null ? null : dayInWords(watchedAt, locale, serverNow());
          return (
            <li key={movieId}>
              <MovieRatingRow
                movie={movie}
                ratings={ratings}
                note={day === null ? undefined : say('rate.watchedOn', { day })}
                isOff={isSkipped && !ratings.scores.has(movieId)}
              >
                <Button
                  kind="quiet"
                  aria-pressed={isSkipped}
                  aria-label={say('rate.unseenOf', { title: titleOf(movie, locale) })}
                  onClick={() => (isSkipped ? skipped.unskip(movieId) : skipped.skip(movieId, 'unseen'))}
                >
                  <EyeOff aria-hidden />
                  {say('rate.unseen')}
                </Button>
              </MovieRatingRow>
            </li>
          );
        })}
      </ul>
    </>
  );
}
