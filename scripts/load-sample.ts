import { type MovieFacts, movieFactsSchema } from '@cine/contract/movie';
import { readCatalogue, type SampleMovie, samplePath } from '@cine/dev-tmdb/catalogue';
import type { Context } from '../functions/src/context.ts';
import { saveOffers } from '../functions/src/features/availability/index.ts';
import { saveMovies, updateManifest } from '../functions/src/features/catalogue/index.ts';

/** The regions that the sample catalogue has offers in. */
export const sampleRegions = ['FR', 'GB', 'US'];

/**
 * Fills an empty database with the sample catalogue, through the code that the refresh uses. Its offers are made up and
 * say so; without them availability is unknown, until a refresh asks TMDB. Loading again changes nothing but the time
 * of the check. Returns how many movies there are.
 */
export async function loadSample(context: Context, { withOffers = true } = {}): Promise<number> {
  const { movies, offers } = readCatalogue(samplePath);
  const shardOf = await saveMovies(context, movies.map(toFacts));
  const now = context.now();
  await updateManifest(context.db, (manifest) => ({ ...manifest, listedAt: now }));
  if (!withOffers) return movies.length;
  const checks = movies.map(({ id }) => ({ movieId: id, offers: offers[String(id)] ?? {}, checkedAt: now }));
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
