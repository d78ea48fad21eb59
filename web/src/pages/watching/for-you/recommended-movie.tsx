import type { OutputOf } from '@cine/contract/operation';
import type { listRecommendations } from '@cine/contract/operations/watching/recommendations';
import { type Certainty, saidScore } from '@cine/contract/ratings/said-score';
import { useState } from 'react';
import { Chip, MovieRow } from '../../../components/movie/movie-row.tsx';
import { confidenceInWords, scoreInWords } from '../../../components/movie/taste-reasons-in-words.ts';
import { TasteReasonsList } from '../../../components/movie/taste-reasons-list.tsx';
import { WatchlistButton } from '../../../components/movie/watchlist-button.tsx';
import type { Watchlist } from '../../../data/queries/use-watchlist.ts';
import { useWords } from '../../../i18n/index.tsx';
import surface from '../../../style/surface.module.css';
import styles from './for-you.module.css';
import { WhereToWatch } from './where-to-watch.tsx';

type Props = {
  movie: OutputOf<typeof listRecommendations>['movies'][number];
  watchlist: Watchlist;
  /** How sure most scores of the list are, which is said above it. */
  usual: Certainty | null;
  isOpen: boolean;
};

/** A recommended movie: score and confidence, and on request reasons and where to watch it. */
export function RecommendedMovie({ movie, watchlist, usual, isOpen: isOpenAtFirst }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <article className={styles.recommended}>
      <MovieRow
        movie={movie}
        chips={
          <>
            <Chip kind="news">{scoreInWords(movie, 'chip', say)}</Chip>
            {saidScore(movie).certainty !== usual && <Chip>{confidenceInWords(movie, say)}</Chip>}
          </>
        }
      >
        <WatchlistButton movie={movie} watchlist={watchlist} look="mark" />
      </MovieRow>
      <details
        className={`${surface.disclosure} ${styles.more}`}
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{say('forYou.why')}</summary>
        <div className={styles.text}>
          <TasteReasonsList reasons={movie.reasons} />
          {isOpen && <WhereToWatch movieId={movie.movieId} />}
        </div>
      </details>
    </article>
  );
}
