import type { Tmdb } from '#clients/tmdb/client.ts';
import { requestAll } from '#clients/tmdb/request-all.ts';
import type { Context } from '#context.ts';
import { loadCatalogue, updateManifest, writeFacts } from '#core/catalogue/index.ts';
import type { Outcome, Run } from '#core/jobs/index.ts';
import { type Listed, selectNewIds, withListedFigures } from './lists.ts';
import { type CatalogueBatch, inBatches, type List, plannedIn } from './plan.ts';
import { saveTrends } from './trending-store.ts';

function batchesOfNew(movieIds: readonly number[]): CatalogueBatch[] {
  return inBatches(movieIds).map((batch) => ({ kind: 'movies', movieIds: batch, areNew: true }));
}

/** The first pages of a list, as many as exist. */
async function readPages(
  most: number,
  ask: (page: number) => Promise<{ results: Listed[]; totalPages: number }>,
): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (let page = 1, last = 1; page <= Math.min(last, most); page += 1) {
    const { results, totalPages } = await ask(page);
    listed.push(...results);
    last = totalPages;
  }
  return listed;
}

const trendingPages = 5;
const periods = ['day', 'week'] as const;

/** Saves what is trending, and adds missing movies even to a full catalogue. */
export async function readTrends(context: Context): Promise<Outcome> {
  const tmdb = await context.tmdb();
  const { answers, errors, stopped } = await requestAll(periods, async (period) => ({
    period,
    listed: await readPages(trendingPages, (page) => tmdb.trending(period, page)),
  }));
  const trends = answers.map(({ period, listed }) => [period, [...new Set(listed.map(({ id }) => id))]]);
  if (trends.length > 0) await saveTrends(context.db, Object.fromEntries(trends), context.now());
  const { movies } = await loadCatalogue(context);
  const listed = answers.flatMap((answer) => answer.listed);
  const movieIds = selectNewIds(listed, (id) => movies.byId.has(id), Number.POSITIVE_INFINITY);
  const added = batchesOfNew(movieIds);
  return { counts: plannedIn(added), added, errors, stopped };
}

/** Takes figures from lists, and adds batches for missing movies while there is room. */
export async function readLists(context: Context, run: Run, lists: readonly List[]): Promise<Outcome> {
  const tmdb = await context.tmdb();
  const { answers, errors, stopped } = await requestAll(lists, (list) => readList(tmdb, list));
  const { movies } = await loadCatalogue(context);
  const listed = answers.flat();
  const listedMovies = withListedFigures(listed, (id) => movies.byId.get(id));
  const changed = listedMovies.filter(({ isChanged }) => isChanged).map(({ facts }) => facts);
  const { change } = await writeFacts(context, changed);
  const listedAt = run.job === 'availability' && !stopped ? context.now() : null;
  if (changed.length > 0 || listedAt !== null) {
    await updateManifest(context.db, (manifest) => ({
      ...change(manifest),
      listedAt: listedAt ?? manifest.listedAt,
    }));
  }
  const room = context.settings().catalogueSize - movies.byId.size;
  const movieIds = selectNewIds(listed, (id) => movies.byId.has(id), room);
  const added = batchesOfNew(movieIds);
  return { counts: { ...plannedIn(added), listed: listedMovies.length }, added, errors, stopped };
}

function readList(tmdb: Tmdb, { region, pages: last }: List): Promise<Listed[]> {
  return readPages(last, (page) =>
    region === null ? tmdb.popular(page) : tmdb.discover({ page, where: { region, kinds: ['flatrate'] } }),
  );
}
