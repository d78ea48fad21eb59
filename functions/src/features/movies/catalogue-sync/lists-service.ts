import type { Tmdb } from '../../../clients/tmdb/client.ts';
import { requestAll } from '../../../clients/tmdb/request-all.ts';
import type { Context } from '../../../context.ts';
import { loadCatalogue, updateManifest, writeFacts } from '../../core/catalogue/index.ts';
import type { Outcome, Run } from '../../core/jobs/index.ts';
import { type List, plannedIn } from './batch.ts';
import { batchesOfNew, pages } from './list-pages.ts';
import { type Listed, newOnes, withListedFigures } from './lists.ts';

/**
 * Looks through lists: known movies get the popularity and rating shown there, and batches are added for
 * missing movies as long as there is room.
 */
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
  const movieIds = newOnes(listed, (id) => movies.byId.has(id), room);
  const added = batchesOfNew(movieIds);
  return { counts: { ...plannedIn(added), listed: listedMovies.length }, added, errors, stopped };
}

function readList(tmdb: Tmdb, { region, pages: last }: List): Promise<Listed[]> {
  return pages(last, (page) =>
    region === null ? tmdb.popular(page) : tmdb.discover({ page, where: { region, kinds: ['flatrate'] } }),
  );
}
