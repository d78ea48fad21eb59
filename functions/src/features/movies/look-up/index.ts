export { runTmdbTask } from './tmdb-queue-service.ts';
