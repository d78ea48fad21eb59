/** Genres, languages and popularity as the index packs them. */

const maxGenres = 32;

/** The genres of some movies, each once. A movie's genres are kept as bits by their place in this list. */
export function genreNamesOf(movies: readonly { genres: readonly string[] }[]): string[] {
  return [...new Set(movies.flatMap(({ genres }) => genres))].slice(0, maxGenres);
}

/** One bit for each genre that has one. */
export function genreBits(genres: readonly string[], genreNames: readonly string[]): number {
  const bits = genres.map((genre) => genreNames.indexOf(genre));
  return bits.reduce((all, bit) => (bit < 0 ? all : (all | (1 << bit)) >>> 0), 0);
}

/** The two letters of a language as one number; 0 for none. */
export function languageCode(language: string | null): number {
  return language === null ? 0 : language.charCodeAt(0) * 256 + language.charCodeAt(1);
}

/** Popularity on a logarithmic scale from 0 to 255: most movies have less than 1, a few have thousands. */
export function popularityCode(popularity: number | null): number {
  return Math.min(255, Math.round(24 * Math.log2(1 + (popularity ?? 0))));
}
