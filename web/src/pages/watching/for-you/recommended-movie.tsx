import type { OutputOf } from '@cine/contract/operation';
import { showMovie } from '@cine/contract/operations/movies/movies';
import type { listRecommendations } from '@cine/contract/operations/watching/recommendations';
import { useState } from 'react';
import { Chip, MovieRow } from '#components/movie/movie-row.tsx';
import { placesInWords } from '#components/movie/reasons-in-words.ts';
import { scoreInWords } from '#components/movie/taste-reasons-in-words.ts';
import { TasteReasonsList } from '#components/movie/taste-reasons-list.tsx';
import { WatchlistButton } from '#components/movie/watchlist-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import type { Watchlist } from '#data/queries/use-watchlist.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './for-you.module.css';

type Props = {
  movie: OutputOf<typeof listRecommendations>['movies'][number];
  watchlist: Watchlist;
  isOpen: boolean;
};

/** A recommended movie with its reasons and where to watch it. */
export function RecommendedMovie({ movie, watchlist, isOpen: isOpenAtFirst }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <article className={styles.recommended}>
      <MovieRow movie={movie} chips={<Chip kind="news">{scoreInWords(movie, 'chip', say)}</Chip>}>
        <WatchlistButton movie={movie} watchlist={watchlist} look="mark" />
      </MovieRow>
      <details
        className={`${surface.disclosure} ${styles.more}`}
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{say('forYou.why')}</summary>
        <div className={`${layout.stackS} ${styles.text}`}>
          <TasteReasonsList reasons={movie.reasons} />
          {isOpen && <WhereToWatch movieId={movie.movieId} />}
        </div>
      </details>
    </article>
  );
}

function WhereToWatch({ movieId }: { movieId: number }) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { data } = useAnswer(showMovie, { movieId });
  if (!data) return null;
  const { availability, viewers } = data;
  const places = viewers.find((viewer) => viewer.uid === uid)?.places ?? [];
  const nowhere = availability.knowledge === 'unknown' ? 'forYou.notKnown' : 'forYou.notMine';
  return (
    <p>
      {places.length > 0 ? placesInWords(places, { say, locale, me: uid, nameOf: () => '' }) : say(nowhere)}
      {availability.sampleOffers && places.length > 0 && (
        <small className={`${surface.sample} ${styles.sample}`}>{say('movie.sampleOffers')}</small>
      )}
    </p>
  );
}
