export type { Wanted } from './engine.ts';
export { matchMovies, movieOfImdbId } from './match-service.ts';
export { findMovies, listFiltered, toMovieCard, updateIndex } from './service.ts';
