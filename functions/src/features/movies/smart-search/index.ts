export { requireMood } from './moods.ts';
export { loadSmartMovies } from './smart-movies-service.ts';
