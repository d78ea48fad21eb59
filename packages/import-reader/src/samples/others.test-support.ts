import { type Fact, isMovie } from './facts.test-support.ts';
import { allQuoted, delimited, inUtf8, inUtf16, type Sample } from './writing.test-support.ts';

const isRated = ({ rating }: Fact) => rating !== null;
const tens = ({ rating }: Fact) => (rating === null ? '' : rating / 10);
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const articleBehind = (title: string) => title.replace(/^(The|Le) (.*)$/, '$2, $1');

export function critickerXml(facts: readonly Fact[]): Sample {
  const films = facts.filter(isRated).map((fact) => {
    const [year, month, day] = fact.ratedAt!.split('-');
    const date = `${months[Number(month) - 1]} ${day} ${year}, 08:18`;
    return `<film><filmid>${fact.tmdbId}</filmid><filmname>${xml(fact.titles.en)} (${fact.year})</filmname>
<filmlink>https://www.criticker.com/film/x/</filmlink><imdbid>${fact.imdbId}</imdbid><img>https://c.com/i.jpg</img>
<rating>${fact.rating}</rating><summary>A summary of theirs</summary><quote>${xml(fact.note ?? '')}</quote>
<reviewdate>${date}</reviewdate><tier>10</tier></film>`;
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<recentratings><pageno>1</pageno><totalpages>1</totalpages><showing>1 - ${films.length} of ${films.length} films</showing>
${films.join('\n')}</recentratings>`;
  return { name: 'criticker.xml', bytes: inUtf8(text) };
}

export const otherTables = {
  tmdb: (facts: readonly Fact[]): Sample => ({
    name: 'ratings.csv',
    bytes: inUtf8(
      delimited([
        [
          ...['TMDb ID', 'IMDb ID', 'Type', 'Name', 'Release Date', 'Season Number', 'Episode Number'],
          ...['Rating', 'Your Rating', 'Date Rated'],
        ],
        ...facts
          .filter(isRated)
          .map((fact) => [
            ...[
              fact.tmdbId,
              fact.imdbId,
              isMovie(fact) ? 'movie' : 'tv',
              fact.titles.en,
              `${fact.year}-05-25`,
              '',
              '',
            ],
            ...['8.2', tens(fact), `${fact.ratedAt}T10:11:12Z`],
          ]),
      ]),
    ),
  }),
  movary: (facts: readonly Fact[]): Sample => ({
    name: 'history.csv',
    bytes: inUtf8(
      delimited([
        ['title', 'year', 'tmdbId', 'imdbId', 'watchedAt', 'comment', 'location'],
        ...facts
          .filter(isMovie)
          .flatMap((fact) =>
            fact.watchedAt.map((day) => [
              fact.titles.en,
              fact.year,
              fact.tmdbId,
              fact.imdbId,
              day,
              fact.note,
              'Home',
            ]),
          ),
      ]),
    ),
  }),
  yamtrack: (facts: readonly Fact[]): Sample => ({
    name: 'yamtrack_2024-12-01.csv',
    bytes: inUtf8(
      allQuoted([
        [
          ...[
            'media_id',
            'source',
            'media_type',
            'title',
            'image',
            'season_number',
            'episode_number',
            'score',
          ],
          ...['progress', 'status', 'repeats', 'start_date', 'end_date', 'notes'],
        ],
        ...facts.map((fact) => [
          ...[
            fact.tmdbId,
            'tmdb',
            isMovie(fact) ? 'movie' : 'tv',
            fact.titles.en,
            'https://i.org/x.jpg',
            '',
            '',
          ],
          ...[tens(fact), 1, fact.watchedAt.length > 0 ? 'Completed' : 'Planning'],
          ...[Math.max(0, fact.watchedAt.length - 1), '', fact.watchedAt.at(-1) ?? '', fact.note],
        ]),
      ]),
    ),
  }),
  /** Stars of five; its IMDb ids lack tt, and their zeros where a spreadsheet was between. */
  movielens: (facts: readonly Fact[]): Sample => ({
    name: 'movielens-ratings.csv',
    bytes: inUtf8(
      delimited([
        ['movie_id', 'imdb_id', 'tmdb_id', 'rating', 'average_rating', 'title'],
        ...facts
          .filter(isRated)
          .filter(isMovie)
          .map((fact, at) => [
            ...[
              at + 1,
              fact.imdbId.slice(2).replace(/^0+/, at % 2 ? '' : '$&'),
              fact.tmdbId,
              fact.rating! / 20,
              '3.91',
            ],
            `${articleBehind(fact.titles.en)}${fact.year === null ? '' : ` (${fact.year})`}`,
          ]),
      ]),
    ),
  }),
  filmtipset: (facts: readonly Fact[]): Sample => ({
    name: 'filmtipset.csv',
    bytes: inUtf8(
      delimited(
        [
          ['VoteDate', 'MovieTitle', 'IMDB', 'Score'],
          ...facts
            .filter(isRated)
            .filter(isMovie)
            .map((fact) => [
              ...[fact.ratedAt, fact.titles.en, fact.imdbId.slice(2), Math.round(fact.rating! / 20)],
            ]),
        ],
        ';',
      ),
    ),
  }),
  /** A spreadsheet of a French household, saved as “Unicode text”, its name above. */
  french: (facts: readonly Fact[]): Sample => ({
    name: 'films.txt',
    bytes: inUtf16(
      delimited(
        [
          ['Nos films', '', '', '', ''],
          ['Titre', 'Année', 'Réalisateur', 'Vu le', 'Note'],
          ...facts
            .filter(isMovie)
            .map((fact) => [
              ...[
                fact.titles.fr,
                fact.year,
                fact.directors.join(' / '),
                fact.watchedAt[0]?.split('-').reverse().join('/') ?? '',
              ],
              fact.rating === null ? '' : `${fact.rating / 5}`.replace('.', ','),
            ]),
        ],
        '\t',
        '\r\n',
      ),
    ),
  }),
};
