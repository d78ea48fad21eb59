import { predictMovie } from '@cine/contract/operations/watching/recommendations';
import { useState } from 'react';
import { Button } from '../../../components/form/button.tsx';
import { Chip } from '../../../components/movie/movie-row.tsx';
import { confidenceInWords, scoreInWords } from '../../../components/movie/taste-reasons-in-words.ts';
import { TasteReasonsList } from '../../../components/movie/taste-reasons-list.tsx';
import type { Seat } from '../../../data/firebase.ts';
import { useAnswer } from '../../../data/queries/use-answer.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import styles from './predicted-score.module.css';

type Props = { movieId: number; isRated: boolean; isRatedHere: boolean; seat: Seat };

/** The holder's predicted score and its reasons; on request once they rated the movie elsewhere. */
export function PredictedScore({ movieId, isRated, isRatedHere, seat }: Props) {
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
