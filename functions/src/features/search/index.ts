export { toMovieCard } from './cards.ts';
export type { Wanted } from './engine.ts';
export { find } from './find.ts';
export { fromBytes, toBytes } from './index-bytes.ts';
export { isNearly } from './nearly.ts';
export { buildIndex, type SearchIndex } from './search-index.ts';
export { fewAtOnce } from './segments-service.ts';
export { listMovies, searchMovies, updateIndex } from './service.ts';
