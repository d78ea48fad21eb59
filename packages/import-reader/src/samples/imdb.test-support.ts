import { type Fact, isMovie } from './facts.test-support.ts';
import { delimited, inBytes, inUtf8, type Sample } from './writing.test-support.ts';

type Language = 'en' | 'it' | 'fr';

/** How types of titles are called in the languages of its pages. */
const types: Record<Language | 'id', [string, string]> = {
  id: ['movie', 'tvSeries'],
  en: ['Movie', 'TV Series'],
  it: ['Film', 'Serie TV'],
  fr: ['Film', 'Série télévisée'],
};
const typeOf = (fact: Fact, language: Language | 'id') => types[language][isMovie(fact) ? 0 : 1];
const url = ({ imdbId }: Fact) => `https://www.imdb.com/title/${imdbId}/`;
const tens = ({ rating }: Fact) => (rating === null ? '' : rating / 10);
const isRated = ({ rating }: Fact) => rating !== null;

/** Ratings as of 2017, 2023 and later; the first are in windows-1252. */
export function imdbRatings(
  facts: readonly Fact[],
  generation: 2017 | 2023 | 2024,
  language: Language = 'en',
): Sample {
  const rated = facts.filter(isRated);
  if (generation === 2017) {
    const header = ['Const', 'Your Rating', 'Date Added', 'Title', 'Title Type', 'Directors', 'Num Votes'];
    const latin = rated.filter((fact) => !/[а-я]/i.test(fact.directors.join()));
    const rows = latin.map((fact) => [
      ...[fact.imdbId, tens(fact), fact.ratedAt, fact.titles.en, typeOf(fact, 'en')],
      ...[fact.directors.join(', '), '1,234'],
    ]);
    return { name: 'ratings.csv', bytes: inBytes(delimited([header, ...rows], '|'), 'windows-1252') };
  }
  const isNew = generation === 2024;
  const header = [
    ...[
      'Const',
      'Your Rating',
      'Date Rated',
      'Title',
      ...(isNew ? ['Original Title'] : []),
      'URL',
      'Title Type',
    ],
    ...['IMDb Rating', 'Runtime (mins)', 'Year', 'Genres', 'Num Votes', 'Release Date', 'Directors'],
  ];
  const rows = rated.map((fact) => [
    ...[fact.imdbId, tens(fact), fact.ratedAt, fact.titles.en, ...(isNew ? [fact.titles.original] : [])],
    ...[url(fact), typeOf(fact, isNew ? language : 'id'), '8.5', 117, fact.year, 'Horror, Sci-Fi', 987654],
    ...[`${fact.year}-05-25`, fact.directors.join(', ')],
  ]);
  return { name: 'ratings.csv', bytes: inUtf8(delimited([header, ...rows], ',', '\r\n')) };
}

/** A watchlist or a list as of 2025. */
export function imdbList(facts: readonly Fact[], name: string): Sample {
  const header = [
    ...[
      'Position',
      'Const',
      'Created',
      'Modified',
      'Description',
      'Title',
      'Original Title',
      'URL',
      'Title Type',
    ],
    ...['IMDb Rating', 'Runtime (mins)', 'Year', 'Genres', 'Num Votes', 'Release Date', 'Directors'],
    ...['Your Rating', 'Date Rated'],
  ];
  const rows = facts.map((fact, at) => [
    ...[at + 1, fact.imdbId, fact.wantedAt ?? '2024-06-07', '2024-06-08', fact.note, fact.titles.en],
    ...[fact.titles.original, url(fact), typeOf(fact, 'en'), '8.5', 117, fact.year, 'Horror', 987654],
    ...[`${fact.year}-05-25`, fact.directors.join(', '), tens(fact), fact.ratedAt],
  ]);
  return { name, bytes: inUtf8(delimited([header, ...rows])) };
}

/** A list of 2017, whose headers are in lower case, and whose dates are in words. */
export function imdbOldList(facts: readonly Fact[], name: string): Sample {
  const header = [
    ...['position', 'const', 'created', 'modified', 'description', 'Title', 'Title type', 'Directors'],
    ...['You rated', 'IMDb Rating', 'Runtime (mins)', 'Year', 'Genres', 'Num. Votes'],
    ...['Release Date (month/day/year)', 'URL'],
  ];
  const rows = facts.map((fact, at) => [
    ...[
      at + 1,
      fact.imdbId,
      'Sat Apr 22 00:00:00 2017',
      '',
      '',
      fact.titles.en,
      isMovie(fact) ? 'Feature Film' : 'TV Series',
    ],
    ...[fact.directors.join(', '), tens(fact), '8.5', 117, fact.year, 'horror', 1234],
    ...[`5/25/${fact.year}`, url(fact)],
  ]);
  return { name, bytes: inUtf8(delimited([header, ...rows])) };
}
