export { catalogueJobs } from './jobs.ts';
export { readMovies } from './movies-service.ts';
export { enqueueLookUp } from './queue-service.ts';
export { loadWeeksTrends, saveTrends } from './trending-store.ts';
