import { ratingDocument } from '@cine/contract/documents/ratings';
import { predictMovie } from '@cine/contract/operations/watching/recommendations';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '#components/form/button.tsx';
import { Chip } from '#components/movie/movie-row.tsx';
import { confidenceInWords, scoreInWords } from '#components/movie/taste-reasons-in-words.ts';
import { TasteReasonsList } from '#components/movie/taste-reasons-list.tsx';
import { RatingInput } from '#components/rating/rating-input.tsx';
import { ScaleSwitch } from '#components/rating/scale-switch.tsx';
import { ScoreRank } from '#components/rating/score-rank.tsx';
import { UndoRating } from '#components/rating/undo-rating.tsx';
import { useOwnRating } from '#components/rating/use-own-rating.ts';
import type { DeviceSharer } from '#data/auth/device-sharers.ts';
import type { Seat } from '#data/firebase.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import parts from './movie.module.css';
import styles from './predicted-score.module.css';

type Props = {
  owner: string;
  holder: DeviceSharer;
  movie: { movieId: number; title: string };
  /** Whether a prediction is possible; there is none for custom movies. */
  isPredicted: boolean;
};

/** The holder's rating: given, changed, withdrawn, restored. */
export function OwnRating({ owner, holder, movie, isPredicted }: Props) {
  const { say } = useWords();
  const ratings = useRatings(owner, holder);
  const path = `users/${holder.uid}/ratings/${movie.movieId}`;
  const result = useDocument(path, ratingDocument, holder.seat);
  const rating = useOwnRating(ratings, movie, result.state === 'there' ? result.data.previous : null);
  return (
    <section className={parts.part} aria-labelledby="rating-title">
      <header className={layout.spreadRow}>
        <h2 id="rating-title">{say('rating.title')}</h2>
        <ScaleSwitch />
      </header>
      {isPredicted && ratings.state === 'there' && (
        <PredictedScore
          movieId={movie.movieId}
          isRated={rating.score !== null}
          isRatedHere={rating.mark !== null}
          seat={holder.seat}
        />
      )}
      <RatingInput title={movie.title} score={rating.score} onRate={(score) => void rating.rate(score)} />
      <ScoreRank score={rating.score} ratings={ratings} />
      <UndoRating rating={rating} />
      <p className={`${layout.looseWrap} ${parts.links}`}>
        <Link className={layout.tapLink} href="/rate">
          {say('rating.others')}
        </Link>
        <Link className={layout.tapLink} href="/taste">
          {say('taste.title')}
        </Link>
      </p>
    </section>
  );
}

type PredictedScoreProps = { movieId: number; isRated: boolean; isRatedHere: boolean; seat: Seat };

/** The predicted score and its reasons; only on request once the holder has rated the movie elsewhere. */
function PredictedScore({ movieId, isRated, isRatedHere, seat }: PredictedScoreProps) {
  const { say } = useWords();
  const [isAsked, setAsked] = useState(false);
  // The device's cached answer may not include the rating yet.
  const isWanted = isAsked || isRatedHere || !isRated;
  // Errors are ignored: the rest of the page does not need it.
  const { data } = useAnswer(predictMovie, isWanted ? { movieId } : null, seat);
  if (!isWanted)
    return (
      <Button kind="quiet" className={styles.ask} onClick={() => setAsked(true)}>
        {say('forYou.ask')}
      </Button>
    );
  if (!data) return null;
  return (
    <div className={`${surface.live} ${styles.predicted}`}>
      <p className={layout.row}>
        <strong>{scoreInWords(data, isRated ? 'weThought' : 'wouldGive', say)}</strong>
        <Chip>{confidenceInWords(data, say)}</Chip>
      </p>
      <TasteReasonsList reasons={data.reasons} />
    </div>
  );
}
