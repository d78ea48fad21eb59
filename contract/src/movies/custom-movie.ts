import * as z from 'zod';

/** TMDB's ids are below this; custom movies get unguessable random ids from here on. */
export const customMovieIds = { from: 2 ** 40, below: 2 ** 53 } as const;

export function isCustomMovie(movieId: number): boolean {
  return Number.isSafeInteger(movieId) && movieId >= customMovieIds.from;
}

/** Who may see it: its maker, or anyone who has its id. A shared movie stays shared. */
export const customAudienceSchema = z.enum(['private', 'group']);
export type CustomAudience = z.infer<typeof customAudienceSchema>;

/** The most custom movies of a member, without promoted ones. */
export const maxCustomMovies = 500;
