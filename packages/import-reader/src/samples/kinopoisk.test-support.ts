import { type Fact, isMovie } from './facts.test-support.ts';
import { delimited, inBytes, inUtf8, type Sample } from './writing.test-support.ts';

const headers = [
  ...['русскоязычное название', 'оригинальное название', 'год', 'страны', 'режисcёр', 'актёры', 'жанры'],
  ...['возраст', 'время', 'моя оценка', 'рейтинг КиноПоиска', 'число оценок', 'рейтинг IMDb'],
  ...['число оценок IMDb', 'рейтинг MPAA', 'мировая премьера', 'премьера в РФ', 'релиз на DVD'],
  ...['мой комментарий', 'бюджет<br/>$', 'сборы США<br/>$', 'сборы МИР<br/>$', 'сборы РФ<br/>$'],
];
const tens = ({ rating }: Fact) => (rating === null ? '' : rating / 10);
const isLatin = (text: string) => !/[а-я]/i.test(text);
const original = ({ titles }: Fact) => (isLatin(titles.original) ? titles.original : '');

/** The “.xls” of ratings or of a folder, which is a page with a table. */
export function kinopoiskXls(
  facts: readonly Fact[],
  encoding: 'windows-1251' | 'utf-8' = 'windows-1251',
  name = 'kinopoisk.ru-my-votes.xls',
): Sample {
  const html = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll(/[\u00bc-\u00ff]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const cells = (fact: Fact) => [
    ...[`<b>${html(fact.titles.ru)}</b>`, html(original(fact))],
    isMovie(fact) ? fact.year : `${fact.year} – ${fact.lastYear}`,
    ...['США', html(fact.directors.join(', ')), 'Сигурни Уивер, ...', 'ужасы, фантастика', '18+', '117 мин.'],
    ...[
      fact.rating === null ? 'zero' : tens(fact),
      '7,955',
      '114&nbsp;137',
      '8,50',
      '1&nbsp;234&nbsp;567',
      'R',
    ],
    ...[`${fact.year}-05-25`, '', '2003-11-04', html(fact.note ?? '').replace('\n', '<br>')],
    ...['11&nbsp;000&nbsp;000', '', '104&nbsp;931&nbsp;801', ''],
  ];
  const rows = facts.map(
    (fact) =>
      `<tr>${cells(fact)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>\r\n`,
  );
  const head = `<tr>${headers.map((header) => `<td><b>${header}</b></td>`).join('')}</tr>\r\n`;
  const meta = `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`;
  const page = `<html><head>${meta}<style>td { mso-number-format: "\\@" }</style></head><body><table border=1>\r\n${head}${rows.join('')}</table></body></html>`;
  return { name, bytes: encoding === 'utf-8' ? inUtf8(`\ufeff${page}`) : inBytes(page, encoding) };
}

/** Tables of scripts with which people take out their ratings; the last has no header and only watches. */
export const kinopoiskTables = {
  parser: (facts: readonly Fact[]): Sample => ({
    name: 'kp_ratings.csv',
    bytes: inUtf8(
      delimited([
        ['Num', 'Date', 'Name', 'NameRus', 'Rating_10', 'Rating', 'Year', 'Duration', 'Type'],
        ...facts.map((fact, at) => [
          ...[at + 1, fact.ratedAt, original(fact) || fact.titles.ru, fact.titles.ru, tens(fact)],
          ...[
            fact.rating === null ? '' : fact.rating / 20,
            fact.year,
            117,
            isMovie(fact) ? 'film' : 'mini-series',
          ],
        ]),
      ]),
    ),
  }),
  export: (facts: readonly Fact[]): Sample => ({
    name: 'export.csv',
    bytes: inBytes(
      delimited(
        [
          ['NameRus', 'NameEng', 'Vote', 'Date', 'Url'],
          ...facts.map((fact) => [
            ...[
              fact.titles.ru,
              original(fact),
              tens(fact),
              fact.ratedAt?.split('-').reverse().join('.') ?? '',
            ],
            `https://www.kinopoisk.ru/${isMovie(fact) ? 'film' : 'series'}/${fact.tmdbId}/`,
          ]),
        ],
        ';',
        '\r\n',
      ).replaceAll(/[à-ÿ’]/g, '?'),
      'windows-1251',
    ),
  }),
  watched: (facts: readonly Fact[]): Sample => ({
    name: 'watched.csv',
    bytes: inUtf8(
      delimited(
        facts.map((fact) => [fact.tmdbId, fact.titles.ru]),
        ';',
      ),
    ),
  }),
};

/** JSON of a script in the page, and of an extension whose times have no zone. */
export const kinopoiskJson = {
  script: (facts: readonly Fact[]): Sample => ({
    name: 'ratings.json',
    bytes: inUtf8(
      JSON.stringify(
        facts.map((fact) => ({
          kpId: fact.tmdbId,
          title: fact.titles.ru,
          titleEn: original(fact),
          rating: fact.rating === null ? null : fact.rating / 10,
        })),
      ),
    ),
  }),
  extension: (facts: readonly Fact[]): Sample => ({
    name: 'kinopoisk.json',
    bytes: inUtf8(
      JSON.stringify(
        facts.map((fact) => ({
          kinopoiskId: fact.tmdbId,
          type: isMovie(fact) ? 'film' : 'series',
          title: fact.titles.ru,
          originalTitle: original(fact) || null,
          year: fact.year,
          date: fact.ratedAt === null ? null : `${fact.ratedAt}T23:45`,
          rating: fact.rating === null ? null : fact.rating / 10,
        })),
      ),
    ),
  }),
};
