/** Reads the sample catalogue that the stand-in for TMDB serves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const offerKinds = ['flatrate', 'free', 'ads', 'rent', 'buy'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** A movie of the sample catalogue; null or an empty value is unknown. */
export type SampleMovie = {
  id: number;
  title: string;
  originalTitle: string;
  titles: { fr?: string; ru?: string };
  year: number | null;
  runtime: number | null;
  /** TMDB's English genre names. */
  genres: string[];
  language: string | null;
  countries: string[];
  directors: string[];
  cast: string[];
  keywords: string[];
  rating?: number | null;
  popularity?: number | null;
  certificates: Record<string, string>;
  posterPath?: string | null;
  /** YYYY-MM-DD, if more than the year is known. */
  releaseDate?: string;
  companies?: string[];
  /** A line about the plot in each language. */
  overviews?: { en: string; fr: string; ru: string };
  /** YouTube's key of its official English trailer. */
  trailer?: string;
  /** How many drawn stills it has; three by default. */
  stills?: number;
};

export type SampleOffers = {
  /** The kind of data, for example "made up". */
  label: string;
  providers: { id: number; name: string }[];
  /** Provider ids by movie, country and kind. */
  offers: Record<string, Record<string, Partial<Record<OfferKind, number[]>>>>;
};

export type Catalogue = {
  movies: SampleMovie[];
  /** Ids of deleted movies, which only the list of changes still has. */
  gone?: number[];
} & SampleOffers;

export const samplePath = join(import.meta.dirname, '../catalogue');

export function readCatalogue(folder: string): Catalogue {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  // A documentary may lack a cast, and many movies lack a certificate.
  const movies = (read('movies.json') as SampleMovie[]).map((movie) => ({
    ...movie,
    cast: movie.cast ?? [],
    certificates: movie.certificates ?? {},
  }));
  return { movies, ...(read('offers.json') as SampleOffers) };
}

export const genres: readonly { id: number; name: string }[] = [
  { id: 28, name: 'Action' },
  { id: 12, name: 'Adventure' },
  { id: 16, name: 'Animation' },
  { id: 35, name: 'Comedy' },
  { id: 80, name: 'Crime' },
  { id: 99, name: 'Documentary' },
  { id: 18, name: 'Drama' },
  { id: 10751, name: 'Family' },
  { id: 14, name: 'Fantasy' },
  { id: 36, name: 'History' },
  { id: 27, name: 'Horror' },
  { id: 10402, name: 'Music' },
  { id: 9648, name: 'Mystery' },
  { id: 10749, name: 'Romance' },
  { id: 878, name: 'Science Fiction' },
  { id: 10770, name: 'TV Movie' },
  { id: 53, name: 'Thriller' },
  { id: 10752, name: 'War' },
  { id: 37, name: 'Western' },
];

/** A stable positive id for a name (FNV-1a), for people and keywords, which the catalogue only names. */
export function idOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 1) + 1;
}

/** A movie's release date; if only the year is known, month and day are made up but fixed. */
export function releaseDate(movie: SampleMovie): string {
  if (movie.releaseDate) return movie.releaseDate;
  if (movie.year === null) return '';
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  return `${movie.year}-${twoDigits((movie.id % 12) + 1)}-${twoDigits((movie.id % 28) + 1)}`;
}

/** The number of votes, made up from the popularity; 0 without a rating. */
export function voteCount(movie: SampleMovie): number {
  return movie.rating ? 100 + Math.round((movie.popularity ?? 0) * 40) : 0;
}
