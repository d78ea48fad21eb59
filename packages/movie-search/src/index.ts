/** Search over movie titles, people and keywords; see README.md. */
export { cardOf } from './inverted-index/cards.ts';
export { popularityCode } from './inverted-index/facets.ts';
export { decodeIndex, encodeIndex } from './inverted-index/index-bytes.ts';
export {
  buildIndex,
  cardIn,
  indexFormat,
  type SearchIndex,
  titlesOf,
} from './inverted-index/search-index.ts';
export { cardsWithIds } from './match/cards-with-ids.ts';
export {
  decodeHasImdbId,
  decodeImdbIds,
  encodeImdbIds,
  imdbIdsOf,
  withImdbIds,
} from './match/imdb-ids.ts';
export { type KnownIds, matchRows } from './match/match-rows.ts';
export type { Match, NamedMovie } from './match/named-movie.ts';
export type { Card, Movie } from './movie.ts';
export { type Accept, filterOf, type SearchFilters } from './search/filters.ts';
export { listPage, type Page } from './search/list-page.ts';
export { type Order, type Position, titleKey } from './search/order.ts';
export { isSameTitle } from './search/same-title.ts';
export { search } from './search/search.ts';
export { fold, inLowerCase } from './text/fold.ts';
export { withoutArticle } from './text/leading-article.ts';
export { searchable } from './text/searchable-text.ts';
export { searchableForms, sharedForm } from './text/title-forms.ts';
export { toPairs } from './text/unspaced.ts';
export { yearIn } from './text/year-in-query.ts';
export { neededWords } from './typo-tolerance/typed.ts';
