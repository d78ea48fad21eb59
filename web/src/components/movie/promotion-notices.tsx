import { refusePromotion } from '@cine/contract/operations/movies/custom-movies';
import { type MovieView, showMovie } from '@cine/contract/operations/movies/movies';
import { Link } from 'wouter';
import type { Seat } from '#data/firebase.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { ConfirmButton } from '../form/confirm-button.tsx';
import { titleOf } from './reasons-in-words.ts';

type Props = {
  movie: Pick<MovieView, 'title' | 'titles' | 'promotions'>;
  seat: Seat;
  onChange: () => void;
};

/** Says which movies that a user had became this one, and lets them keep theirs as it was. */
export function PromotionNotices({ movie, seat, onChange }: Props) {
  const { say, locale } = useWords();
  return movie.promotions.map(({ movieId, title: former, year, at, keptAs }) => {
    const was =
      year === null ? former : say('customMovies.titleAndYear', { title: former, year: String(year) });
    if (keptAs !== null)
      return (
        <p key={movieId} className={surface.tile}>
          {say('customMovies.youKept', { was })}{' '}
          <Link href={`/movies/${keptAs}`}>{say('customMovies.toKept')}</Link>
        </p>
      );
    const day = dayInWords(Date.parse(at), locale, serverNow());
    return (
      <div key={movieId} className={`${surface.tile} ${layout.stackM}`}>
        <p role="status">{say('customMovies.became', { was, title: titleOf(movie, locale), day })}</p>
        <div>
          <ConfirmButton
            title={say('customMovies.keepTitle', { was })}
            hint={say('customMovies.keepHint', { was })}
            yes={say('customMovies.keepYes')}
            no={say('customMovies.keepNo')}
            act={async () => {
              await call(refusePromotion, { movieId }, seat);
              onChange();
            }}
          >
            {say('customMovies.notMine')}
          </ConfirmButton>
        </div>
      </div>
    );
  });
}

export function PromotionInSession({
  movieId,
  sessionId,
  seat,
}: {
  movieId: number;
  sessionId: string;
  seat: Seat;
}) {
  const { data: movie, again } = useAnswer(showMovie, { movieId, sessionId }, seat);
  return movie && <PromotionNotices movie={movie} seat={seat} onChange={again} />;
}
