export { rulesOf } from './asked.ts';
export { moodTest, requireMood } from './moods.ts';
export { beginningOf, pageOf } from './pages.ts';
export { ruleMovieFor } from './rule-movies.ts';
export { loadSmartMovies } from './smart-movies-service.ts';
