import { useState } from 'react';
import type { OwnRatings } from '../../live/data/use-ratings.ts';
import { useWords } from '../../words/index.tsx';
import type { SaveState } from '../feedback/save-status.tsx';
import { faultOf } from '../form/use-action.ts';

/** What a movie was given, and by `former` what it was given before that; null where that is not known here. */
export type OwnRating = {
  score: number | null;
  former: { score: number | null } | null;
  mark: SaveState | null;
  rate: (score: number | null) => Promise<void>;
};

/** What one gives a movie here, how far saving it is, and what it was before: all that was known, until one changes it. */
export function useOwnRating(
  { scores, rate: say }: OwnRatings,
  movie: { movieId: number; title: string },
  known: { score: number | null } | null = null,
): OwnRating {
  const words = useWords();
  const [changed, setChanged] = useState<{ score: number | null } | null>(null);
  const [mark, setMark] = useState<SaveState | null>(null);
  const score = scores.get(movie.movieId) ?? null;

  async function rate(wanted: number | null) {
    if (wanted === score) return;
    const before = changed;
    setChanged({ score });
    setMark({ state: 'saving' });
    try {
      const state = await say(movie, wanted);
      setMark({ state: state === 'done' ? 'saved' : 'kept' });
    } catch (error) {
      setChanged(before);
      setMark({ state: 'refused', why: faultOf(error, words.say) });
    }
  }

  const former = changed ?? known;
  return { score, former: former?.score === score ? null : former, mark, rate };
}
