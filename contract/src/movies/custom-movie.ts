/** How custom movies differ from TMDB's, who sees them, and how many a user may have. */
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

/** The key with which an import adds a movie that wasn't found: the same for the same title and year. */
export async function importedMovieKey({
  title,
  year,
}: {
  title: string;
  year: number | null;
}): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${title} ${year}`));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `import-${hex.slice(0, 24)}`;
}
