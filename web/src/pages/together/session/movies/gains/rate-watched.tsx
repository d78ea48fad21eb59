import { useId } from 'react';
import { RatingInput } from '#components/rating/rating-input.tsx';
import { UndoRating } from '#components/rating/undo-rating.tsx';
import { useOwnRating } from '#components/rating/use-own-rating.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../../session-context.tsx';

/** Asks who holds the device how they liked a movie. */
export function RateWatched({ movieId, title }: { movieId: number; title: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const { holder } = useSession();
  const ratings = useRatings(uid, holder);
  const rating = useOwnRating(ratings, { movieId, title });
  const id = useId();
  return (
    <section className={`${surface.tile} ${layout.stackM}`} aria-labelledby={id}>
      <h3 id={id}>{say('reveal.rate')}</h3>
      <RatingInput title={title} score={rating.score} onRate={(score) => void rating.rate(score)} />
      {(rating.former || rating.mark) && <UndoRating rating={rating} />}
    </section>
  );
}
