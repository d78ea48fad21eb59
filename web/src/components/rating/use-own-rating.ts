import { useState } from 'react';
import type { OwnRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import type { SaveState } from '../feedback/save-status.tsx';
import { faultOf } from '../form/use-action.ts';

/** A movie's rating and the former one; null where this device does not know. */
export type OwnRating = {
  score: number | null;
  former: { score: number | null } | null;
  mark: SaveState | null;
  rate: (score: number | null) => Promise<void>;
};

/** The rating a user gives here, the state of saving it, and the rating before. */
export function useOwnRating(
  { scores, rate: say }: OwnRatings,
  movie: { movieId: number; title: string },
  initial: { score: number | null } | null = null,
): OwnRating {
  const words = useWords();
  const [changed, setChanged] = useState<{ score: number | null } | null>(null);
  const [mark, setMark] = useState<SaveState | null>(null);
  const score = scores.get(movie.movieId) ?? null;

  async function rate(value: number | null) {
    if (value === score) return;
    const before = changed;
    setChanged({ score });
    setMark({ state: 'saving' });
    try {
      const state = await say(movie, value);
      setMark({ state: state === 'done' ? 'saved' : 'kept' });
    } catch (error) {
      setChanged(before);
      setMark({ state: 'refused', why: faultOf(error, words.say) });
    }
  }

  const former = changed ?? initial;
  return { score, former: former?.score === score ? null : former, mark, rate };
}
