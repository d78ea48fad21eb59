import { genreNames } from '@cine/contract/tmdb-codes';

/** One bit for each genre that TMDB has; others have none. */
export function genreBits(genres: readonly string[]): number {
  const bits = genres.map((genre) => (genreNames as readonly string[]).indexOf(genre));
  return bits.reduce((all, bit) => (bit < 0 ? all : (all | (1 << bit)) >>> 0), 0);
}

/** Two letters as one number. */
export function languageCode(language: string | null): number {
  return language === null ? 0 : language.charCodeAt(0) * 256 + language.charCodeAt(1);
}

/** TMDB's popularity by its logarithm, from 0 to 255: most movies have less than 1, a few some thousands. */
export function popularityCode(popularity: number | null): number {
  return Math.min(255, Math.round(24 * Math.log2(1 + (popularity ?? 0))));
}
