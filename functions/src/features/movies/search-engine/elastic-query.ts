/** Searches and filters as Elasticsearch's queries. */
import {
  fold,
  inLowerCase,
  neededWords,
  type Order,
  type Position,
  type SearchFilters,
  searchable,
  sharedForm,
  toPairs,
  yearIn,
} from '@cine/movie-search';

type Query = Record<string, unknown>;

/** Edits forgiven in a word, as in our own index. */
const edits = 'AUTO:4,8';

/** The query for a typed text; null if it has no letters, digits or signs. */
export function queryFor(typed: string, filters: SearchFilters): Query | null {
  const text = searchable(typed);
  if (text === '') return null;
  const dated = yearIn(text);
  const isYear = dated?.rest === '';
  const shared = sharedForm(typed);
  const queries = [
    { constant_score: { filter: { term: { writtenTitles: inLowerCase(typed) } }, boost: 8000 } },
    { constant_score: { filter: { term: { exactTitles: fold(typed) } }, boost: 4000 } },
    // A similar number would be another year.
    likeText(text, 2000, isYear ? '0' : edits),
    ...(shared === text ? [] : [likeText(shared, 2000, edits)]),
    // A title with a year scores below the exact title, which may end in a number itself.
    ...(dated ? [isYear ? ofYear(dated.year) : near(likeText(dated.rest, 1000, edits), dated.year)] : []),
  ];
  return {
    function_score: {
      query: { bool: { must: [{ dis_max: { queries } }], filter: filtersOf(filters) } },
      // Popular movies come first among equals.
      functions: [{ weight: 1 }, { field_value_factor: { field: 'popularity', factor: 0.1 / 255 } }],
      score_mode: 'sum',
      boost_mode: 'multiply',
    },
  };
}

/** Prefers exact titles, then prefixes, misspelt titles, people and keywords. All words must match. */
function likeText(spelt: string, whole: number, fuzziness: string): Query {
  const text = toPairs(spelt);
  const needed = toPairs(neededWords(spelt).join(' '), false);
  const asTyped = ['titles', 'titles._2gram', 'titles._3gram'];
  return {
    dis_max: {
      queries: [
        { constant_score: { filter: { term: { wholeTitles: spelt } }, boost: whole } },
        {
          multi_match: {
            query: text,
            type: 'bool_prefix',
            fields: asTyped,
            operator: 'and',
            fuzziness,
            boost: 2,
          },
        },
        { match: { titles: { query: needed, fuzziness, operator: 'and', boost: 1.5 } } },
        { match: { people: { query: text, fuzziness, operator: 'and', boost: 0.8 } } },
        { match: { keywords: { query: text, fuzziness, operator: 'and', boost: 0.6 } } },
        {
          multi_match: {
            query: text,
            type: 'cross_fields',
            fields: ['titles^2', 'people', 'keywords'],
            operator: 'and',
          },
        },
      ],
    },
  };
}

/** The movies of a year when only the year is typed, below titles with that number. */
function ofYear(year: number): Query {
  return { constant_score: { filter: { term: { year } }, boost: 0.01 } };
}

/** Prefers movies of a typed year; release years of countries differ by one. */
function near(query: Query, year: number): Query {
  return {
    function_score: {
      query,
      functions: [
        { filter: { term: { year } }, weight: 1.5 },
        { filter: { range: { year: { gte: year - 1, lte: year + 1 } } }, weight: 1.2 },
        { weight: 0.5 },
      ],
      score_mode: 'first',
      boost_mode: 'multiply',
    },
  };
}

/** The filters as queries; unknown numbers (0) pass no filter on them. */
export function filtersOf(filters: SearchFilters): Query[] {
  const { genres, fromYear, toYear, minRuntime, maxRuntime, language } = filters;
  const between = (field: string, from: number | undefined, to: number | undefined): Query[] =>
    from === undefined && to === undefined
      ? []
      : [{ range: { [field]: { gte: from ?? 1, ...(to !== undefined && { lte: to }) } } }];
  return [
    ...(genres ? [{ terms: { genres: [...genres] } }] : []),
    ...(language === undefined ? [] : [{ term: { language } }]),
    ...between('year', fromYear, toYear),
    ...between('runtime', minRuntime, maxRuntime),
  ];
}

/** How to sort a list. The id comes last, so that no two movies have the same place. */
export function sortBy(order: Order): Record<string, 'asc' | 'desc'>[] {
  const first: Record<Order, Record<string, 'asc' | 'desc'>> = {
    popularity: { popularity: 'desc' },
    year: { year: 'desc' },
    title: { titleKey: 'asc' },
  };
  return [first[order], { movieId: 'asc' }];
}

export function toSort({ key, id }: Position): [number | string, number] {
  return [key, id];
}

export function toPosition([key, id]: readonly (string | number)[]): Position {
  return { key: key as number | string, id: id as number };
}
