import { predictMovie } from '@cine/contract/operations/watching/recommendations';
import type { Seat } from '../../data/firebase.ts';
import { useAnswer } from '../../data/queries/use-answer.ts';
import { useWords } from '../../i18n/index.tsx';
import { scoreInWords } from '../movie/taste-reasons-in-words.ts';

/** What somebody would give a movie; nothing if taste is unknown. Ignores errors: votes don't need it. */
export function OwnPrediction({ movieId, from }: { movieId: number; from?: Seat | undefined }) {
  const { say } = useWords();
  const { data } = useAnswer(predictMovie, { movieId }, from);
  if (!data || data.basis === 'everybody') return null;
  return <p>{scoreInWords(data, 'wouldGive', say)}</p>;
}
