import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import { type Movie, movieSchema, type Offers, offersSchema, REGIONS, readSample } from './catalogue.ts';
import { compareWithMovieLens, readMovieLens } from './movielens.ts';

const LEAST_MOVIES = 400;
/** A cheaper tier and the providers whose catalogue covers it. */
const AD_TIERS: Record<number, number[]> = { 1796: [8], 2100: [9, 119] };

/** The movies, and every problem of the file. */
export function checkMovies(data: unknown): { movies: Movie[]; problems: string[] } {
  if (!Array.isArray(data)) return { movies: [], problems: ['movies.json is not an array'] };
  const movies: Movie[] = [];
  const problems: string[] = [];
  const seen = new Set<number>();
  for (const [index, item] of data.entries()) {
    const parsed = movieSchema.safeParse(item);
    if (!parsed.success) {
      problems.push(...issues(`movies[${index}] ${JSON.stringify(item?.title)}`, parsed.error));
      continue;
    }
    const movie = parsed.data;
    if (seen.has(movie.id)) problems.push(`id ${movie.id} is there twice (${movie.title})`);
    seen.add(movie.id);
    if (movie.releaseDate && Math.abs(Number(movie.releaseDate.slice(0, 4)) - movie.year) > 1) {
      problems.push(`${movie.title}: release date ${movie.releaseDate} is not in ${movie.year}`);
    }
    movies.push(movie);
  }
  if (movies.length < LEAST_MOVIES) problems.push(`${movies.length} movies, fewer than ${LEAST_MOVIES}`);
  return { movies, problems };
}

export function checkOffers(data: unknown, movies: Movie[]): string[] {
  const parsed = offersSchema.safeParse(data);
  if (!parsed.success) return issues('offers.json', parsed.error);
  const { providers, offers } = parsed.data;
  const providerIds = new Set(providers.map((provider) => provider.id));
  const ids = new Set(movies.map((movie) => String(movie.id)));
  const problems = providerIds.size === providers.length ? [] : ['a provider is there twice'];
  for (const [id, regions] of Object.entries(offers)) {
    if (!ids.has(id)) problems.push(`offers of movie ${id}, which is not in the catalogue`);
    for (const region of REGIONS) {
      const kinds = regions[region] ?? {};
      for (const provider of Object.values(kinds).flatMap((ids) => ids ?? [])) {
        if (!providerIds.has(provider))
          problems.push(`movie ${id} in ${region}: unknown provider ${provider}`);
      }
      problems.push(...strayAdTiers(kinds.flatrate ?? []).map((tier) => `movie ${id} in ${region}: ${tier}`));
    }
  }
  return problems;
}

function strayAdTiers(flatrate: number[]): string[] {
  return flatrate
    .filter((id) => AD_TIERS[id] && !AD_TIERS[id].some((full) => flatrate.includes(full)))
    .map((id) => `provider ${id} without the full provider`);
}

function issues(where: string, error: z.ZodError): string[] {
  return error.issues.map((issue) => `${where} ${issue.path.join('.')}: ${issue.message}`);
}

function offerCount(offers: Offers['offers']): number {
  return Object.keys(offers).length;
}

function main(path: string | undefined): number {
  const { movies, problems } = checkMovies(readSample('movies.json'));
  const offers = readSample('offers.json');
  problems.push(...checkOffers(offers, movies));
  console.log(`${movies.length} movies, ${offerCount((offers as Offers).offers)} of them with offers`);

  const folder = path ?? fileURLToPath(new URL('../../../shared/data/movielens', import.meta.url));
  if (existsSync(resolve(folder, 'links.csv'))) {
    const { checked, unknown, mismatches } = compareWithMovieLens(movies, readMovieLens(folder));
    console.log(
      `MovieLens: ${checked} checked, ${unknown.length} not in it, ${mismatches.length} mismatches`,
    );
    problems.push(...mismatches);
  } else if (path !== undefined) {
    problems.push(`no links.csv in ${folder}`);
  } else {
    console.log('MovieLens: skipped, no copy beside the repository; give its folder as the argument');
  }

  for (const problem of problems) console.error(problem);
  return problems.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv[2]);
