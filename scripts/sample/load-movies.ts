import { movieAnswer, popular } from '@cine/dev-tmdb';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { toMovie } from '../../functions/src/clients/tmdb/map.ts';
import { APPENDED, movieWire } from '../../functions/src/clients/tmdb/wire.ts';
import type { Context } from '../../functions/src/context.ts';
import { saveOffers } from '../../functions/src/features/availability/index.ts';
import { loadCatalogue, saveMovies, updateManifest } from '../../functions/src/features/catalogue/index.ts';
import { saveTrends } from '../../functions/src/features/catalogue-sync/index.ts';
import { updateIndex } from '../../functions/src/features/search/index.ts';
import { sampleRegions } from './regions.ts';

/**
 * Fills an empty database with the sample catalogue, through the code of the catalogue sync, without offers. Returns
 * the number of movies.
 */
export async function loadSampleMovies(context: Context): Promise<number> {
  const catalogue = readCatalogue(samplePath);
  const { movies } = catalogue;
  const answers = movies.map((movie) => movieAnswer(movie, catalogue, APPENDED.split(',')));
  await saveMovies(
    context,
    answers.map((answer) => toMovie(movieWire.parse(answer))),
  );
  await updateManifest(context.db, (manifest) => ({ ...manifest, listedAt: context.now() }));
  await saveTrends(
    context.db,
    {
      week: popular(catalogue)
        .slice(0, 100)
        .map(({ id }) => id),
    },
    context.now(),
  );
  await updateIndex(context);
  return movies.length;
}

/**
 * Gives the sample movies their made-up offers, as if checked now. Repeating it changes only the time of the check.
 * Returns the number of movies.
 */
export async function checkSampleOffers(context: Context): Promise<number> {
  const { movies, offers } = readCatalogue(samplePath);
  const now = context.now();
  const checks = movies.map(({ id }) => ({ movieId: id, offers: offers[String(id)] ?? {}, checkedAt: now }));
  const { shardOf } = (await loadCatalogue(context)).movies;
  await saveOffers(context, checks, shardOf, sampleRegions, {
    isSample: true,
    change: (manifest) => ({ ...manifest, regions: sampleRegions }),
  });
  return movies.length;
}
