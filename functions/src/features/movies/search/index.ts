export type { Wanted } from './engine.ts';
export { matchMovies } from './match-service.ts';
export { listFiltered, searchMovies, toMovieCard, updateIndex } from './service.ts';
