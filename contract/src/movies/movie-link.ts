/** A movie's id, perhaps also another service's. */
export type LinkedMovie = { tmdbId: number | null; imdbId: string | null };

/** The movie that a link to TMDB or IMDb, or an IMDb id, in a text leads to; null if there is none. */
export function linkedMovie(text: string): LinkedMovie | null {
  const tmdbId = /\bthemoviedb\.org\/(?:[a-z-]{2,5}\/)?movie\/(\d{1,9})/i.exec(text)?.[1];
  const imdbId = /\btt\d{7,10}\b/i.exec(text)?.[0].toLowerCase();
  if (tmdbId === undefined && imdbId === undefined) return null;
  return { tmdbId: tmdbId === undefined ? null : Number(tmdbId), imdbId: imdbId ?? null };
}
