import { z } from 'zod';

/** TMDB's ids stay below; a movie that somebody added themselves has a random one from here on, which nobody guesses. */
export const customMovieIds = { from: 2 ** 40, below: 2 ** 53 } as const;

/** Whether a movie is one that somebody added themselves, by its id. */
export function isCustomMovie(movieId: number): boolean {
  return Number.isSafeInteger(movieId) && movieId >= customMovieIds.from;
}

/** Who may see it: its maker alone, or whoever was given its id. What was shared once stays shared. */
export const customAudienceSchema = z.enum(['private', 'group']);
export type CustomAudience = z.infer<typeof customAudienceSchema>;

/** Movies that one member may have added, those that became a movie of the catalogue not counted. */
export const maxCustomMovies = 500;
