import { movieAnswer, popular } from '@cine/dev-tmdb';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { toMovie } from '../../functions/src/clients/tmdb/map.ts';
import { APPENDED, movieWire } from '../../functions/src/clients/tmdb/wire.ts';
import type { Context } from '../../functions/src/context.ts';
import { saveOffers } from '../../functions/src/features/availability/index.ts';
import { loadCatalogue, saveMovies, updateManifest } from '../../functions/src/features/catalogue/index.ts';
import { saveTrends } from '../../functions/src/features/refresh/index.ts';
import { updateIndex } from '../../functions/src/features/search/index.ts';
import { sampleRegions } from './regions.ts';

/**
 * Fills an empty database with the movies of the sample catalogue, through the code that the refresh uses. Where they
 * can be watched is unknown afterwards. Returns how many movies there are.
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
 * Gives the sample movies their offers, which are made up and say so, as if they had been checked now. Doing it again
 * changes nothing but the time of the check. Returns how many movies there are.
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
