export type { Wanted } from './engine.ts';
export { listFiltered, searchMovies, toMovieCard, updateIndex } from './service.ts';
