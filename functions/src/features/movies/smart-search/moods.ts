/** Finds a mood by its id (`mood-unknown`); all are in `contract/src/movies/moods.ts`. */
import { compileRules } from '@cine/contract/game/compile-rules';
import { type Mood, moods } from '@cine/contract/movies/moods';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { AppError } from '#platform/errors/app-error.ts';
import { ruleMovieFor } from './rule-movies.ts';

/** The mood with that id. Throws `mood-unknown`. */
export function requireMood(id: string): Mood {
  const mood = moods.get(id);
  if (!mood) throw new AppError('mood-unknown', { mood: id, known: [...moods.keys()].join(', ') });
  return mood;
}

/** Whether a movie meets all rules of one of the mood's alternatives. Throws `mood-unknown`. */
export function moodTest(id: string): (movie: MovieFacts) => boolean {
  const alternatives = requireMood(id).anyOf.map((rules) => compileRules(rules));
  return (movie) => alternatives.some((fits) => fits(ruleMovieFor(movie)));
}
