import { type MovieFacts, movieFactsSchema } from '@cine/contract/movie';
import { readCatalogue, type SampleMovie, samplePath } from '@cine/dev-tmdb/catalogue';
import type { Context } from '../functions/src/context.ts';
import { saveOffers } from '../functions/src/features/availability/index.ts';
import { loadCatalogue, saveMovies, updateManifest } from '../functions/src/features/catalogue/index.ts';
import { updateIndex } from '../functions/src/features/search/index.ts';

/** The regions that the sample catalogue has offers in. */
export const sampleRegions = ['FR', 'GB', 'US'];

/**
 * Fills an empty database with the movies of the sample catalogue, through the code that the refresh uses. Where they
 * can be watched is unknown afterwards. Returns how many movies there are.
 */
export async function loadSampleMovies(context: Context): Promise<number> {
  const { movies } = readCatalogue(samplePath);
  await saveMovies(context, movies.map(toFacts));
  await updateManifest(context.db, (manifest) => ({ ...manifest, listedAt: context.now() }));
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
function toFacts({ companies: _companies, releaseDate: _date, ...movie }: SampleMovie): MovieFacts {
  return movieFactsSchema.parse({
    ...movie,
    certificates: movie.certificates ?? {},
    rating: movie.rating ?? null,
    popularity: movie.popularity ?? null,
    posterPath: movie.posterPath ?? null,
  });
}
