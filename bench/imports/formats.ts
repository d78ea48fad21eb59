/** Kinds of files in which people bring movies, as services, scripts and spreadsheets write them. */
import {
  critickerXml,
  delimited,
  type Fact,
  imdbList,
  imdbOldList,
  imdbRatings,
  inBytes,
  kinopoiskJson,
  kinopoiskTables,
  kinopoiskXls,
  letterboxdImport,
  letterboxdList,
  letterboxdZip,
  otherTables,
  type Sample,
  traktZip,
  xlsxOf,
} from '@cine/import-reader/samples';
import type { Known } from './catalogue.ts';

export type Format = {
  name: string;
  language: 'en' | 'fr' | 'ru' | 'original';
  write: (facts: readonly Fact[]) => Sample;
  /** The end of the name of the table that is read, where a file has several. */
  table?: string;
  /** The titles that the file has; none if it can't have the movie. */
  titles: (movie: Known) => Partial<Fact['titles']>;
  /** Whether it has directors: as we write them, or nearly, or in Cyrillic letters. */
  directors?: 'latin' | 'cyrillic';
  /** Whether it has ids of TMDB or IMDb, which can be left out; `always` if nothing else tells a movie. */
  ids?: 'also' | 'always';
  /** Whether it has series, too, and says so. */
  hasSeries?: true;
  /** How many rows of a hundred have a neighbouring year, and none. */
  otherYears: number;
  noYears: number;
};

const inEnglish = ({ movie }: Known) => ({ en: movie.title });
const asImdb = ({ movie }: Known) => ({ en: movie.title, original: movie.originalTitle });
const isCyrillic = (text: string) => /[а-яё]/i.test(text);
const inRussian = ({ movie }: Known) => (movie.titles.ru ? { ru: movie.titles.ru } : {});
/** Without an original title where that is Russian, too. */
const asKinopoisk = ({ movie }: Known) => {
  const { ru } = movie.titles;
  if (!ru) return {};
  return isCyrillic(movie.originalTitle) ? { ru } : { ru, original: movie.originalTitle };
};
const isLatin = (text: string) => /^[\u0020-\u00ff‘’“”–—…]*$/.test(text);

/** A table of a header and rows, as `write` makes it. */
const table = (
  header: string[],
  row: (fact: Fact) => (string | number | null)[],
  write: (rows: (string | number | null)[][]) => Sample,
) => ({ write: (facts: readonly Fact[]) => write([header, ...facts.map(row)]) });
const inUtf8 = (name: string, delimiter: string) => (rows: (string | number | null)[][]) => ({
  name,
  bytes: new TextEncoder().encode(delimited(rows, delimiter)),
});

const imdb = { language: 'en', ids: 'also', directors: 'latin', hasSeries: true } as const;
const kinopoisk = { language: 'ru', titles: asKinopoisk } as const;

export const formats: readonly Format[] = [
  {
    name: 'letterboxd',
    language: 'en',
    otherYears: 3,
    noYears: 1,
    write: letterboxdZip,
    table: 'ratings.csv',
    titles: inEnglish,
  },
  {
    name: 'letterboxd list',
    language: 'en',
    otherYears: 3,
    noYears: 1,
    write: (facts) => letterboxdList(facts, 'list.csv'),
    titles: inEnglish,
  },
  {
    name: 'letterboxd import',
    language: 'en',
    otherYears: 3,
    noYears: 1,
    write: letterboxdImport,
    titles: inEnglish,
    directors: 'latin',
    ids: 'also',
  },
  {
    ...imdb,
    name: 'imdb 2017',
    otherYears: 0,
    noYears: 100,
    // It is in windows-1252.
    titles: ({ movie }) => (isLatin(movie.title) ? { en: movie.title } : {}),
    write: (facts) => imdbRatings(facts, 2017),
  },
  {
    ...imdb,
    name: 'imdb 2017 list',
    otherYears: 15,
    noYears: 1,
    write: (facts) => imdbOldList(facts, 'list.csv'),
    titles: inEnglish,
  },
  {
    ...imdb,
    name: 'imdb 2023',
    otherYears: 15,
    noYears: 1,
    write: (facts) => imdbRatings(facts, 2023),
    titles: inEnglish,
  },
  {
    ...imdb,
    name: 'imdb 2024',
    otherYears: 15,
    noYears: 1,
    write: (facts) => imdbRatings(facts, 2024, 'it'),
    titles: asImdb,
  },
  {
    ...imdb,
    name: 'imdb list',
    otherYears: 15,
    noYears: 1,
    write: (facts) => imdbList(facts, 'list.csv'),
    titles: asImdb,
  },
  {
    name: 'trakt',
    language: 'en',
    otherYears: 5,
    noYears: 0,
    ids: 'also',
    write: traktZip,
    table: 'ratings-movies.json',
    titles: inEnglish,
  },
  {
    name: 'trakt old',
    language: 'en',
    otherYears: 5,
    noYears: 0,
    ids: 'also',
    write: (facts) => traktZip(facts, true),
    table: 'ratings-movies.json',
    titles: inEnglish,
  },
  {
    name: 'criticker',
    language: 'en',
    otherYears: 5,
    noYears: 0,
    ids: 'also',
    write: critickerXml,
    titles: inEnglish,
  },
  {
    name: 'tmdb',
    language: 'en',
    otherYears: 0,
    noYears: 0,
    ids: 'also',
    hasSeries: true,
    write: otherTables.tmdb,
    titles: inEnglish,
  },
  {
    name: 'movary',
    language: 'en',
    otherYears: 3,
    noYears: 1,
    ids: 'also',
    write: otherTables.movary,
    titles: inEnglish,
  },
  {
    name: 'yamtrack',
    language: 'en',
    otherYears: 0,
    noYears: 100,
    ids: 'always',
    hasSeries: true,
    write: otherTables.yamtrack,
    titles: inEnglish,
  },
  {
    name: 'filmtipset',
    language: 'en',
    otherYears: 0,
    noYears: 100,
    ids: 'also',
    write: otherTables.filmtipset,
    titles: inEnglish,
  },
  {
    name: 'movielens',
    language: 'en',
    otherYears: 0,
    noYears: 0,
    ids: 'also',
    write: otherTables.movielens,
    titles: ({ rated }) => (rated === null ? {} : { en: rated.replace(/ ?\(\d{4}\)$/, '') }),
  },
  {
    ...kinopoisk,
    name: 'kinopoisk xls',
    otherYears: 10,
    noYears: 0,
    write: (facts) => kinopoiskXls(facts),
    directors: 'cyrillic',
    hasSeries: true,
  },
  {
    ...kinopoisk,
    name: 'kinopoisk xls in utf-8',
    otherYears: 10,
    noYears: 0,
    write: (facts) => kinopoiskXls(facts, 'utf-8'),
    directors: 'cyrillic',
    hasSeries: true,
  },
  {
    ...kinopoisk,
    name: 'kinopoisk parser',
    otherYears: 10,
    noYears: 0,
    write: kinopoiskTables.parser,
    hasSeries: true,
  },
  {
    ...kinopoisk,
    name: 'kinopoisk export',
    otherYears: 0,
    noYears: 100,
    write: kinopoiskTables.export,
    hasSeries: true,
  },
  {
    ...kinopoisk,
    name: 'kinopoisk watched',
    otherYears: 0,
    noYears: 100,
    write: kinopoiskTables.watched,
    titles: inRussian,
  },
  {
    ...kinopoisk,
    name: 'kinopoisk script',
    otherYears: 0,
    noYears: 100,
    write: kinopoiskJson.script,
  },
  {
    ...kinopoisk,
    name: 'kinopoisk extension',
    otherYears: 10,
    noYears: 0,
    write: kinopoiskJson.extension,
    hasSeries: true,
  },
  {
    name: 'list',
    language: 'ru',
    otherYears: 5,
    noYears: 2,
    titles: inRussian,
    ...table(
      ['Название', 'Год', 'Оценка'],
      ({ titles, year, rating }) => [titles.ru, year, rating! / 10],
      (rows) => ({ name: 'фильмы.csv', bytes: inBytes(delimited(rows, ';', '\r\n'), 'windows-1251') }),
    ),
  },
  {
    name: 'household',
    language: 'fr',
    otherYears: 5,
    noYears: 2,
    directors: 'latin',
    titles: ({ movie }) => (movie.titles.fr ? { fr: movie.titles.fr } : {}),
    write: otherTables.french,
  },
  {
    name: 'list',
    language: 'fr',
    otherYears: 5,
    noYears: 2,
    titles: ({ movie }) => (movie.titles.fr ? { fr: movie.titles.fr } : {}),
    ...table(
      ['Film', 'Année de sortie', 'Date', 'Ma note'],
      ({ titles, year, rating, ratedAt }) => [titles.fr, year, ratedAt, rating! / 10],
      xlsxOf,
    ),
  },
  {
    name: 'senscritique',
    language: 'fr',
    otherYears: 10,
    noYears: 2,
    directors: 'latin',
    titles: ({ movie }) => (movie.titles.fr ? { fr: movie.titles.fr, original: movie.originalTitle } : {}),
    ...table(
      ['Titre', 'Titre original', 'Année', 'Réalisateur', 'Note'],
      ({ titles, year, directors, rating }) => [
        ...[titles.fr, titles.original, year, directors.join(', '), rating! / 10],
      ],
      inUtf8('collection.csv', ','),
    ),
  },
  {
    name: 'list',
    language: 'original',
    otherYears: 5,
    noYears: 2,
    titles: ({ movie }) => (movie.originalTitle === movie.title ? {} : { original: movie.originalTitle }),
    ...table(
      ['Original title', 'Year', 'Stars'],
      ({ titles, year, rating }) => [titles.original, year, rating! / 20],
      inUtf8('list.tsv', '\t'),
    ),
  },
];
