export type { Wanted } from './engine.ts';
export { fewAtOnce } from './segments-service.ts';
export { listFiltered, searchMovies, toMovieCard, updateIndex } from './service.ts';
