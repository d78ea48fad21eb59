export type { Wanted } from './engine.ts';
export { matchMovies } from './match-service.ts';
export { findMovies, listFiltered, toMovieCard, updateIndex } from './service.ts';
