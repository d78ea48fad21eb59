export { filterOf } from './filters.ts';
export { find } from './find.ts';
export { fromBytes, toBytes } from './index-bytes.ts';
export { buildIndex } from './search-index.ts';
export { fewAtOnce, searchMovies, updateIndex } from './service.ts';
