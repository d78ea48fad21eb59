export { filterOf } from './filters.ts';
export { find, toSegment } from './find.ts';
export { fromBytes, toBytes } from './index-bytes.ts';
export { buildIndex } from './search-index.ts';
export { searchMovies, updateIndex } from './service.ts';
