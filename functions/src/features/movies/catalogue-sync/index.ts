export { catalogueJobs } from './jobs.ts';
export { readMovies } from './movies-service.ts';
export { enqueueLookUp, enqueueRoom, tmdbQueue } from './queue-service.ts';
export { loadWeeksTrends, saveTrends } from './trending-store.ts';
