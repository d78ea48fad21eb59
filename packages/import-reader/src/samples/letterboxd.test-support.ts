import type { Fact } from './facts.test-support.ts';
import { delimited, inUtf8, type Sample, zipOf } from './writing.test-support.ts';

type Row = (string | number | null)[];

/** The address of a film, or of a diary's entry. */
const uri = (kind: string, { tmdbId }: Fact, at = 0) => `https://boxd.it/${kind}${tmdbId.toString(36)}${at}`;
const stars = ({ rating }: Fact) => (rating === null ? '' : String(rating / 20));
const plain = (facts: readonly Fact[], date: (fact: Fact) => string | null | undefined): Row[] => [
  ['Date', 'Name', 'Year', 'Letterboxd URI'],
  ...facts.filter(date).map((fact) => [date(fact)!, fact.titles.en, fact.year, uri('f', fact)]),
];

/** The files of an export, by their paths; series are among the films there. */
export function letterboxdFiles(facts: readonly Fact[]): Sample[] {
  const entries = facts.flatMap((fact) => fact.watchedAt.map((day, at) => ({ fact, day, at })));
  const entry = ({ fact, day, at }: (typeof entries)[number], review: string[]): Row => [
    ...[day, fact.titles.en, fact.year, uri('e', fact, at), stars(fact), at > 0 ? 'Yes' : '', ...review],
    ...[fact.tags.join(', '), day],
  ];
  const file = (name: string, rows: Row[]) => ({ name, bytes: inUtf8(delimited(rows)) });
  const common = ['Date', 'Name', 'Year', 'Letterboxd URI', 'Rating', 'Rewatch'];
  return [
    file('profile.csv', [
      ['Date Joined', 'Username', 'Given Name', 'Family Name', 'Email Address', 'Bio', 'Favorite Films'],
      ['2018-01-01', 'ann', 'Ann', 'Other', 'ann@example.org', 'Hello', 'https://boxd.it/1'],
    ]),
    file(
      'watched.csv',
      plain(facts, ({ watchedAt }) => watchedAt[0]),
    ),
    file(
      'watchlist.csv',
      plain(facts, ({ wantedAt }) => wantedAt),
    ),
    file(
      'likes/films.csv',
      plain(facts, ({ liked, ratedAt }) => (liked ? ratedAt : null)),
    ),
    file('ratings.csv', [
      ['Date', 'Name', 'Year', 'Letterboxd URI', 'Rating'],
      ...facts
        .filter(({ rating }) => rating !== null)
        .map((fact) => [fact.ratedAt, fact.titles.en, fact.year, uri('f', fact), stars(fact)]),
    ]),
    file('diary.csv', [[...common, 'Tags', 'Watched Date'], ...entries.map((each) => entry(each, []))]),
    file('reviews.csv', [
      [...common, 'Review', 'Tags', 'Watched Date'],
      ...entries
        .filter(({ fact, at }) => fact.note !== null && at === fact.watchedAt.length - 1)
        .map((each) => entry(each, [`<i>${each.fact.note!.replace('\n', '<br>')}</i>`])),
    ]),
    file('comments.csv', [
      ['Date', 'Content'],
      ['2024-01-01', 'I agree'],
    ]),
    letterboxdList(facts, 'lists/for-a-rainy-day.csv'),
    file('deleted/diary.csv', [
      [...common, 'Tags', 'Watched Date'],
      ...entries.map((each) => entry(each, [])),
    ]),
  ];
}

/** A list with its two headers; older ones begin with an empty line. */
export function letterboxdList(facts: readonly Fact[], name: string, isOld = false): Sample {
  const about: Row[] = [
    ['Date', 'Name', 'Tags', 'URL', 'Description'],
    ['2024-02-03', 'For a rainy day', '', 'https://boxd.it/l1', 'Long ones.\n\nAnd "slow" ones.'],
  ];
  const rows = facts.map((fact, at) => [at + 1, fact.titles.en, fact.year, uri('f', fact), fact.note]);
  const movies = delimited([['Position', 'Name', 'Year', 'URL', 'Description'], ...rows]);
  const version = isOld ? '' : 'Letterboxd list export v7';
  return { name, bytes: inUtf8(`${version}\n${delimited(about)}\n${movies}`) };
}

export function letterboxdZip(facts: readonly Fact[]): Sample {
  return zipOf('letterboxd-ann-2024-11-12-13-14-utc.zip', letterboxdFiles(facts));
}

/** The table that Letterboxd itself imports. */
export function letterboxdImport(facts: readonly Fact[]): Sample {
  const header = [
    'tmdbID',
    'imdbID',
    'Title',
    'Year',
    'Directors',
    'WatchedDate',
    'Rating10',
    'Rewatch',
    'Tags',
    'Review',
  ];
  const rows = facts.flatMap((fact) =>
    fact.watchedAt.map(
      (day, at): Row => [
        ...[fact.tmdbId, fact.imdbId, fact.titles.en, fact.year, fact.directors.join(', '), day],
        ...[
          fact.rating === null ? '' : fact.rating / 10,
          at > 0 ? 'true' : 'false',
          fact.tags.join(', '),
          fact.note,
        ],
      ],
    ),
  );
  return { name: 'letterboxd-import.csv', bytes: inUtf8(delimited([header, ...rows])) };
}
