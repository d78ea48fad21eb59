import { requestAll } from '../../../clients/tmdb/request-all.ts';
import type { Context } from '../../../context.ts';
import { loadCatalogue } from '../../core/catalogue/index.ts';
import type { Outcome } from '../../core/jobs/index.ts';
import { plannedIn } from './batch.ts';
import { batchesOfNew, pages } from './list-pages.ts';
import { newOnes } from './lists.ts';
import { saveTrends } from './trending-store.ts';

/** How many pages of trending movies are kept. */
const trendingPages = 5;
const periods = ['day', 'week'] as const;

/**
 * Saves what is trending and adds missing movies, even if the catalogue is full: users are sure to look for
 * these few.
 */
export async function readTrends(context: Context): Promise<Outcome> {
  const tmdb = await context.tmdb();
  const { answers, errors, stopped } = await requestAll(periods, async (period) => ({
    period,
    listed: await pages(trendingPages, (page) => tmdb.trending(period, page)),
  }));
  const trends = answers.map(({ period, listed }) => [period, [...new Set(listed.map(({ id }) => id))]]);
  if (trends.length > 0) await saveTrends(context.db, Object.fromEntries(trends), context.now());
  const { movies } = await loadCatalogue(context);
  const listed = answers.flatMap((answer) => answer.listed);
  const movieIds = newOnes(listed, (id) => movies.byId.has(id), Number.POSITIVE_INFINITY);
  const added = batchesOfNew(movieIds);
  return { counts: plannedIn(added), added, errors, stopped };
}
