import { searchable } from '@cine/contract/searchable-text';
import type { estypes } from '@elastic/elasticsearch';
import type { SearchFilters } from './filters.ts';
import type { Order, Position } from './order.ts';
import { yearIn } from './year.ts';

type Query = NonNullable<estypes.QueryDslQueryContainer>;

/** Edits that may be in a word: as our own index forgives them. */
const edits = 'AUTO:4,8';
/** Of three words or more, one of four may be missing. */
const mostWords = '2<75%';

/** What somebody means who types this; null where nothing of it can be looked for. */
export function queryFor(typed: string, filters: SearchFilters): Query | null {
  const text = searchable(typed);
  if (text === '') return null;
  const dated = yearIn(text);
  const isYear = dated?.rest === '';
  const queries = [
    // Another number is another year.
    likeText(text, 2000, isYear ? '0' : edits),
    // A title with a year besides is never more than the very title, which may end in a number.
    ...(dated ? [isYear ? ofYear(dated.year) : near(likeText(dated.rest, 1000, edits), dated.year)] : []),
  ];
  return {
    function_score: {
      query: { bool: { must: [{ dis_max: { queries } }], filter: filtersOf(filters) } },
      // The popular one comes first, of equals.
      functions: [{ weight: 1 }, { field_value_factor: { field: 'popularity', factor: 0.1 / 255 } }],
      score_mode: 'sum',
      boost_mode: 'multiply',
    },
  };
}

/** The very title, which outweighs all else; a title as one types it, a mistyped one; people, keywords, and some words of each. */
function likeText(text: string, whole: number, fuzziness: string): Query {
  const asTyped = ['titles', 'titles._2gram', 'titles._3gram'];
  return {
    dis_max: {
      queries: [
        { constant_score: { filter: { term: { wholeTitles: text } }, boost: whole } },
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
        { match: { titles: { query: text, fuzziness, minimum_should_match: mostWords, boost: 1.5 } } },
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

/** A year that is all there is typed: its movies, below whatever has it in a title. */
function ofYear(year: number): Query {
  return { constant_score: { filter: { term: { year } }, boost: 0.01 } };
}

/** A year that is typed besides tells movies of one title apart; releases differ by one. */
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

/** What the filters let through; where they ask for a number, one that is not known (0) is not let through. */
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

/** The order of a list, which ends with the id, so that no two movies have the same place. */
export function sortBy(order: Order): estypes.SortCombinations[] {
  const first: Record<Order, estypes.SortCombinations> = {
    popularity: { popularity: 'desc' },
    year: { year: 'desc' },
    title: { titleKey: 'asc' },
  };
  return [first[order], { movieId: 'asc' }];
}

/** A place in such an order, as Elasticsearch takes and gives it. */
export function toSort({ key, id }: Position): [number | string, number] {
  return [key, id];
}

export function toPosition([key, id]: estypes.SortResults): Position {
  return { key: key as number | string, id: id as number };
}
