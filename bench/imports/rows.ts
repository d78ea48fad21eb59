import type { NamedMovie } from '@cine/movie-search';
import { transliterate } from 'transliteration';
import { type Random, seeded } from '../deployed/random.ts';
import { type Catalogue, type Known, sampleOf } from './catalogue.ts';
import { rivalsIn } from './rivals.ts';
import { traps } from './traps.ts';

/** A row of a file, and its movie: null if the catalogue lacks it, `equals` if nobody could tell. */
export type Row = {
  format: string;
  language: string;
  trap: string;
  row: NamedMovie;
  wanted: number | null | 'equals';
};

/** What a service's files say of a movie. */
type Format = {
  name: string;
  language: string;
  titles: (known: Known) => string[];
  hasDirectors: boolean;
  /** How many rows of a hundred have a neighbouring year, and none. */
  otherYears: number;
  noYears: number;
};

const english = ({ movie }: Known) => [movie.title];
const formats: readonly Format[] = [
  { name: 'letterboxd', language: 'en', titles: english, hasDirectors: false, otherYears: 3, noYears: 0 },
  { name: 'criticker', language: 'en', titles: english, hasDirectors: false, otherYears: 5, noYears: 0 },
  { name: 'trakt', language: 'en', titles: english, hasDirectors: false, otherYears: 5, noYears: 0 },
  {
    name: 'imdb',
    language: 'en',
    hasDirectors: true,
    otherYears: 15,
    noYears: 1,
    titles: ({ movie }) => distinct([movie.title, movie.originalTitle]),
  },
  {
    name: 'movielens',
    language: 'en',
    hasDirectors: false,
    otherYears: 0,
    noYears: 0,
    titles: ({ rated }) => (rated === null ? [] : [rated]),
  },
  {
    name: 'kinopoisk',
    language: 'ru',
    hasDirectors: false,
    otherYears: 10,
    noYears: 0,
    titles: ({ movie }) => (movie.titles.ru ? distinct([movie.titles.ru, movie.originalTitle]) : []),
  },
  {
    name: 'list',
    language: 'ru',
    hasDirectors: false,
    otherYears: 5,
    noYears: 2,
    titles: ({ movie }) => (movie.titles.ru ? [movie.titles.ru] : []),
  },
  {
    name: 'list',
    language: 'fr',
    hasDirectors: false,
    otherYears: 5,
    noYears: 2,
    titles: ({ movie }) => (movie.titles.fr ? [movie.titles.fr] : []),
  },
  {
    name: 'senscritique',
    language: 'fr',
    hasDirectors: true,
    otherYears: 10,
    noYears: 2,
    titles: ({ movie }) => (movie.titles.fr ? distinct([movie.titles.fr, movie.originalTitle]) : []),
  },
  {
    name: 'list',
    language: 'original',
    hasDirectors: false,
    otherYears: 5,
    noYears: 2,
    titles: ({ movie }) => (movie.originalTitle === movie.title ? [] : [movie.originalTitle]),
  },
];

/** Rows of every format, a trap in each: some for all movies of MovieLens, the rest for the others. */
export function makeRows(catalogue: Catalogue): Row[] {
  const { sample, rated, recorded, remakes, made, absent } = catalogue;
  const random = seeded(1959);
  const rivals = rivalsIn([...sample, ...rated, ...recorded, ...remakes, ...made].map(({ movie }) => movie));
  const trapNames = Object.keys(traps);
  let turn = 0;
  const rowOf = (format: Format, known: Known, isThere: boolean): Row[] => {
    const titles = format.titles(known);
    if (titles.length === 0) return [];
    const trap = trapNames[turn++ % trapNames.length]!;
    // Where a trap changes nothing, a title is as it is.
    const trapped = titles.map((title) => traps[trap]!(title, random) ?? title);
    const { movie } = known;
    const directors = format.hasDirectors ? movie.directors.map((name) => written(name, format, random)) : [];
    const chance = random.below(100);
    const meant = format.name === 'movielens' ? [movie.title] : titles;
    // A row with the year of another movie of its title says that it is that one, unless directors tell.
    const isTold = directors.length > 0 || !rivals.hasEqual(movie, meant, 2, true);
    const mayShift = isThere && isTold && movie.year !== null && chance < format.otherYears;
    const isUndated = isThere && chance >= 100 - format.noYears;
    const said = format.name === 'movielens' || isUndated || movie.year === null ? null : movie.year;
    const year = said === null ? null : said + (mayShift ? (chance % 2 === 0 ? 1 : -1) : 0);
    const within = isUndated || movie.year === null ? 9_999 : 0;
    const isEqual = directors.length === 0 && rivals.hasEqual(movie, meant, within, trap === 'no article');
    const wanted = !isThere ? null : isEqual ? 'equals' : movie.id;
    const row = { titles: trapped, year, tmdbId: null, imdbId: null, directors };
    return [{ format: format.name, language: format.language, trap, row, wanted } satisfies Row];
  };
  const all = [...sample, ...rated, ...recorded];
  const present = formats.flatMap((format) => {
    const source =
      format.language === 'en'
        ? [...sampleOf(all, 2_200, random), ...remakes]
        : [...sample, ...recorded, ...remakes];
    return source.flatMap((known) => rowOf(format, known, true));
  });
  const missing = absent.filter(rivals.isFree).map((movie, at) => {
    const format = formats[at % formats.length]!;
    return rowOf(format, { movie, imdbId: null, rated: `${movie.title} (${movie.year})` }, false);
  });
  // A movie of a known title that we lack: none of ours has its year or a neighbouring one.
  const lacking = sampleOf(all, 800, random).flatMap((known, at) => {
    const { movie } = known;
    const year = (movie.year ?? 2000) + [-9, -4, -2, 2, 3, 7][at % 6]!;
    const remake = { ...movie, year, directors: ['Somebody Else'] };
    if (!rivals.isFree(remake)) return [];
    const rated = known.rated === null ? null : `${movie.title} (${year})`;
    return rowOf(formats[at % formats.length]!, { ...known, movie: remake, rated }, false);
  });
  return [...present, ...missing.flat(), ...lacking];
}

/** Rows with an id, under titles that say nothing. */
export function makeRowsWithIds(catalogue: Catalogue): Row[] {
  const all = [...catalogue.sample, ...catalogue.rated];
  return all.flatMap(({ movie, imdbId, rated }, at): Row[] => {
    const hasImdb = at % 2 === 0 && imdbId !== null;
    const row: NamedMovie = {
      titles: [rated ?? movie.title],
      year: null,
      directors: [],
      tmdbId: hasImdb ? null : movie.id,
      imdbId: hasImdb ? imdbId : null,
    };
    return [
      { format: hasImdb ? 'imdb ids' : 'tmdb ids', language: 'en', trap: 'as it is', row, wanted: movie.id },
    ];
  });
}

/** A director as a file has it: as we do, last name first, with an initial, or romanised anew. */
function written(name: string, { language }: Format, random: Random): string {
  const words = name.split(' ');
  const last = words.at(-1)!;
  const first = words.slice(0, -1).join(' ');
  if (first === '' || language === 'original') return name;
  return [name, `${last}, ${first}`, `${first[0]}. ${last}`, transliterate(name)][random.below(4)]!;
}

function distinct(titles: string[]): string[] {
  return [...new Set(titles)];
}
