import { predictMovie } from '@cine/contract/operations/watching/recommendations';
import { useState } from 'react';
import { useAnswer } from '../../../live/data/use-answer.ts';
import type { Seat } from '../../../live/firebase.ts';
import { Button } from '../../../pieces/form/button.tsx';
import { Chip } from '../../../pieces/movie/movie-row.tsx';
import { confidenceInWords, scoreInWords } from '../../../pieces/movie/taste-reasons-in-words.ts';
import { TasteReasonsList } from '../../../pieces/movie/taste-reasons-list.tsx';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
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
