import { runJob } from './job.ts';

/**
 * Runs the job that updates availability and waits until it is done. `onCount` receives how many movies are
 * done. Throws if TMDB didn't answer.
 */
export async function checkAvailability(onCount: (done: number, movies: number) => void): Promise<void> {
  const { counts } = await runJob('availability', (run) => {
    const { synced = 0, gone = 0, failed = 0, movies = 0 } = run.counts;
    if (synced + gone + failed > 0) onCount(synced + gone + failed, movies);
  });
  const { movies = 0, synced = 0, gone = 0 } = counts;
  if (movies > 0 && synced + gone === 0) throw new Error('TMDB gave no answer about any movie.');
}
