/** Reads MovieLens, and compares the sample with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Movie } from './catalogue.ts';

/** A movie of MovieLens; genres have TMDB's names, and the year is known only if the title has one. */
export type MovieLensMovie = { title: string; year: number | undefined; genres: string[] };

export type Comparison = { checked: number; unknown: Movie[]; mismatches: string[] };

const genreInTmdb: Record<string, string> = {
  Children: 'Family',
  'Sci-Fi': 'Science Fiction',
  Musical: 'Music',
};
const notInTmdb = new Set(['Film-Noir', 'IMAX', '(no genres listed)']);
const smallWords = new Set(
  'a an and das de der det die el en et i il in l la las le les los of on the to un une'.split(' '),
);

/** The fields of one CSV line; doubled quotes inside a quoted field are one quote. */
export function csvFields(line: string): string[] {
  const fields = [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

function rows(file: string): string[][] {
  return readFileSync(file, 'utf8').split(/\r?\n/).slice(1).filter(Boolean).map(csvFields);
}

/** MovieLens' movies by TMDB id, from a folder with its movies.csv and links.csv. */
export function readMovieLens(folder: string): Map<number, MovieLensMovie> {
  const tmdbIds = new Map(rows(join(folder, 'links.csv')).map(([id, , tmdb]) => [id, Number(tmdb)]));
  const movies = new Map<number, MovieLensMovie>();
  for (const [id, title = '', genres = ''] of rows(join(folder, 'movies.csv'))) {
    const tmdbId = tmdbIds.get(id);
    if (tmdbId) movies.set(tmdbId, { title, year: yearIn(title), genres: tmdbGenres(genres) });
  }
  return movies;
}

function yearIn(title: string): number | undefined {
  const year = /\((\d{4})\)\s*$/.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
}

function tmdbGenres(list: string): string[] {
  return list
    .split('|')
    .filter((genre) => !notInTmdb.has(genre))
    .map((genre) => genreInTmdb[genre] ?? genre);
}

function words(title: string): string[] {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !smallWords.has(word));
}

/** Reasons why this id can't be this movie: another year, other genres or another title. */
export function reasonsNotSame(movie: Movie, other: MovieLensMovie): string[] {
  const reasons: string[] = [];
  if (other.year !== undefined && Math.abs(other.year - movie.year) > 1) reasons.push(`year ${other.year}`);
  if (other.genres.length > 0 && !other.genres.some((genre) => movie.genres.some((own) => own === genre))) {
    reasons.push(`genres ${other.genres.join(', ')}`);
  }
  // MovieLens titles come in several languages and word orders: one word in common is all that can be asked.
  const knownWords = new Set(words(other.title));
  const ownTitles = [movie.title, movie.originalTitle, movie.titles?.fr, movie.titles?.ru];
  if (!ownTitles.some((title) => words(title ?? '').some((word) => knownWords.has(word)))) {
    reasons.push(`title ${other.title}`);
  }
  return reasons;
}

/** Compares each movie with MovieLens' movie of the same TMDB id. */
export function compareWithMovieLens(movies: Movie[], movieLens: Map<number, MovieLensMovie>): Comparison {
  const result: Comparison = { checked: 0, unknown: [], mismatches: [] };
  for (const movie of movies) {
    const other = movieLens.get(movie.id);
    if (!other) {
      result.unknown.push(movie);
      continue;
    }
    result.checked += 1;
    const reasons = reasonsNotSame(movie, other);
    if (reasons.length > 0) {
      result.mismatches.push(
        `${movie.id} ${movie.title} (${movie.year}): MovieLens says ${reasons.join('; ')}`,
      );
    }
  }
  return result;
}
