/** The catalogue in which imported rows are looked for, and a sample of movies to import. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import type { Movie } from '@cine/movie-search';
import { type Random, seeded } from '../deployed/random.ts';
import { makeMovies } from '../search/catalogue.ts';
import { readRated } from './movielens.ts';

/** A movie, and what a file from elsewhere says of it. */
export type Known = {
  movie: Movie;
  imdbId: string | null;
  /** MovieLens' title as written, with its year. */
  rated: string | null;
};

export type Catalogue = {
  /** Where each movie comes from: all that rows are made of. */
  sample: Known[];
  rated: Known[];
  recorded: Known[];
  remakes: Known[];
  made: Known[];
  /** Movies that the catalogue doesn't have. */
  absent: Movie[];
};

const recordings = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'tmdb');
const size = 45_000;
const absentOnes = 1_000;
const remakesOfRated = 500;

/**
 * The sample catalogue, MovieLens' movies and TMDB's recorded ones if they are beside the project, remakes of
 * some under equal titles one or three years away, and made-up ones, 45,000 in all.
 */
export function makeCatalogue(): Catalogue {
  const random = seeded(1977);
  const made = makeMovies(size + absentOnes).movies.filter(({ id }) => id >= 3_000_000);
  const names = made.map(({ labels }) => labels[0]!);
  const director = () => names[random.below(names.length)]!;
  const ratings = readRated();
  const sample = readCatalogue(samplePath).movies.map((facts): Known => {
    const rating = ratings.find(({ tmdbId }) => tmdbId === facts.id);
    const movie = { ...unknown, ...facts, popularity: facts.popularity ?? 0, posterPath: null };
    return { movie, imdbId: rating?.imdbId ?? null, rated: rating?.written ?? null };
  });
  const ids = new Set(sample.map(({ movie }) => movie.id));
  const rated = ratings.flatMap(({ tmdbId, imdbId, written, title, original, year }, at): Known[] => {
    const id = tmdbId ?? 4_000_000 + at;
    if (ids.has(id)) return [];
    ids.add(id);
    const movie = { ...unknown, id, title, originalTitle: original, year, directors: [director()] };
    return [{ movie: { ...movie, popularity: random.below(40) }, imdbId, rated: written }];
  });
  const recorded = recordedMovies()
    .filter(({ id }) => !ids.has(id))
    .map((movie): Known => ({ movie: { ...movie, directors: [director()] }, imdbId: null, rated: null }));
  const remade = [...sample, ...rated].filter(({ movie }) => movie.year !== null);
  const remakes = sampleOf(remade, remakesOfRated, random).map(({ movie }, at): Known => {
    const apart = [-3, -1, 1, 3][at % 4]!;
    const facts = { ...movie, id: 5_000_000 + at, year: movie.year! + apart, directors: [director()] };
    return { movie: facts, imdbId: null, rated: null };
  });
  const others = made.map(({ id, title, original, french, russian, labels, year, popularity }): Movie => {
    const titles = { ...(french && { fr: french }), ...(russian && { ru: russian }) };
    return {
      ...unknown,
      id,
      title,
      originalTitle: original,
      titles,
      year,
      directors: labels.slice(0, 1),
      popularity,
    };
  });
  const left = size - sample.length - rated.length - recorded.length - remakes.length;
  return {
    sample,
    rated,
    recorded,
    remakes,
    made: others.slice(0, left).map((movie) => ({ movie, imdbId: null, rated: null })),
    absent: others.slice(-absentOnes),
  };
}

const unknown: Movie = {
  id: 0,
  title: '',
  originalTitle: '',
  titles: {},
  year: null,
  runtime: null,
  genres: [],
  language: null,
  directors: [],
  cast: [],
  keywords: [],
  popularity: 0,
  posterPath: null,
};

function recordedMovies(): Movie[] {
  if (!existsSync(recordings)) return [];
  const movies = new Map<number, Movie>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id, title, original_title: original, release_date: date } = value as Record<string, unknown>;
    if (typeof id === 'number' && typeof title === 'string' && typeof original === 'string' && title !== '')
      movies.set(id, {
        ...unknown,
        id,
        title,
        originalTitle: original,
        year: Number(String(date).slice(0, 4)) || null,
      });
    Object.values(value).forEach(look);
  };
  const files = readdirSync(recordings, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  for (const file of files.sort()) look(JSON.parse(readFileSync(join(recordings, file), 'utf8')));
  return [...movies.values()];
}

export function sampleOf<T>(items: readonly T[], count: number, random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ item }) => item);
}
