/** Finds a mood by its id (`mood-unknown`); all are in `contract/src/movies/moods.ts`. */
import { type Mood, moods } from '@cine/contract/movies/moods';
import { AppError } from '#platform/errors/app-error.ts';

/** The mood with that id. Throws `mood-unknown`. */
export function requireMood(id: string): Mood {
  const mood = moods.get(id);
  if (!mood) throw new AppError('mood-unknown', { mood: id, known: [...moods.keys()].join(', ') });
  return mood;
}
