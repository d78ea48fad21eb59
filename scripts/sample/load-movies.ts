import { hour } from '@cine/contract/time';
import { movieAnswer, popular } from '@cine/dev-tmdb';
import { type Catalogue, readCatalogue, type SampleMovie, samplePath } from '@cine/dev-tmdb/catalogue';
import { toMovie } from '../../functions/src/clients/tmdb/map.ts';
import { APPENDED, movieWire } from '../../functions/src/clients/tmdb/wire.ts';
import type { Context } from '../../functions/src/context.ts';
import {
  loadCatalogue,
  saveMovies,
  updateManifest,
} from '../../functions/src/features/core/catalogue/index.ts';
import { saveOffers } from '../../functions/src/features/movies/availability/index.ts';
import { saveTrends } from '../../functions/src/features/movies/catalogue-sync/index.ts';
import { updateIndex } from '../../functions/src/features/movies/search-engine/index.ts';
import { newReleases, sampleToday } from './new-releases.ts';
import { sampleRegions } from './regions.ts';

/**
 * Fills an empty database with the sample catalogue, through the code of the catalogue sync, without offers.
 * Returns the number of movies.
 */
export async function loadSampleMovies(context: Context): Promise<number> {
  const catalogue = readCatalogue(samplePath);
  const { movies } = catalogue;
  await saveMoviesOfSample(context, catalogue, movies);
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

/** Gives the sample movies made-up offers, as if checked now. Returns the number of movies. */
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

/**
 * Adds made-up movies that came out lately, as if read this morning: the job "details" reads them again.
 * Returns how many.
 */
export async function loadNewReleases(context: Context): Promise<number> {
  const now = context.now();
  const catalogue = sampleToday(now);
  const today = new Date(now).toISOString().slice(0, 10);
  const movies = newReleases(now).filter(({ releaseDate }) => releaseDate! < today);
  await saveMoviesOfSample(context, catalogue, movies);
  const { shardOf } = (await loadCatalogue(context)).movies;
  const checks = movies.map(({ id }) => ({ movieId: id, offers: {}, checkedAt: now - 6 * hour }));
  await saveOffers(context, checks, shardOf, sampleRegions, { isSample: true });
  await updateIndex(context);
  return movies.length;
}

async function saveMoviesOfSample(
  context: Context,
  catalogue: Catalogue,
  movies: readonly SampleMovie[],
): Promise<void> {
  const answers = movies.map((movie) => movieAnswer(movie, catalogue, APPENDED.split(',')));
  await saveMovies(
    context,
    answers.map((answer) => toMovie(movieWire.parse(answer))),
  );
}
