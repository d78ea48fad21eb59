import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { saveOffers } from '#movies/availability/index.ts';
import { sampleRegions } from '../../../scripts/sample/regions.ts';
import { saveFacts } from '../save-facts.ts';

const copies = [1, 2, 3, 4];
/** Sample movies have lower ids. */
const apart = 100_000_000;

/**
 * Adds the sample's movies four times more, with the same facts: a user who claims six a day has seen more in
 * a year than the sample has, and a catalogue has many thousands.
 */
export async function copyMovies(): Promise<void> {
  const { movies } = await loadCatalogue(context());
  const originals = [...movies.byId.values()];
  const all = copies.flatMap((copy) => originals.map((movie) => ({ ...movie, id: movie.id + copy * apart })));
  await saveFacts(context(), all);
}

export function movieOn(service: number): number {
  const { offers } = readCatalogue(samplePath);
  const [movieId] = Object.entries(offers).find(([, { FR }]) => FR?.flatrate?.includes(service))!;
  return Number(movieId);
}

/** Gives all movies the sample's offers, as if checked now: offers count for some days only. */
export async function checkOffers(): Promise<void> {
  const { offers } = readCatalogue(samplePath);
  const checkedAt = context().now();
  const { byId, shardOf } = (await loadCatalogue(context())).movies;
  const checks = [...byId.keys()].map((movieId) => ({
    movieId,
    offers: offers[String(movieId % apart)] ?? {},
    checkedAt,
  }));
  await saveOffers(context(), checks, shardOf, sampleRegions, { isSample: true });
}
