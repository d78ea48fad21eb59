/** TMDB's lists of popular movies: when they are due, and what is new in them. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import { day, hour } from '@cine/contract/time';
import type { List } from './plan.ts';

export type Listed = Pick<MovieFacts, 'id' | 'popularity' | 'rating'>;

/** Movies on a page of TMDB's lists. */
export const popularList: List = { region: null, pages: 100 };
const pagesPerRegion = 50;

/** A catalogue with fewer movies is young, and asks TMDB more often. */
const few = 2_000;

/** Whether TMDB's lists are due: hourly for a young catalogue, then daily until it is full. */
export function isListingDue(movies: number, target: number, listedAt: number | null, now: number): boolean {
  if (movies >= target) return false;
  return listedAt === null || now - listedAt >= (movies < few ? hour : day);
}

export function listsFor(regions: readonly string[]): List[] {
  return [popularList, ...regions.map((region) => ({ region, pages: pagesPerRegion }))];
}

/** The distinct unknown movies on lists, most popular first, at most `room`. */
export function selectNewIds(
  listed: readonly Pick<Listed, 'id' | 'popularity'>[],
  isKnown: (id: number) => boolean,
  room: number,
): number[] {
  const unknown = new Map(listed.filter(({ id }) => !isKnown(id)).map((movie) => [movie.id, movie]));
  return [...unknown.values()]
    .sort((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0) || a.id - b.id)
    .slice(0, Math.max(0, room))
    .map(({ id }) => id);
}

/** The distinct known movies on lists, with the popularity and rating shown there. */
export function withListedFigures(
  listed: readonly Listed[],
  factsOf: (id: number) => MovieFacts | undefined,
): { facts: MovieFacts; isChanged: boolean }[] {
  return [...new Map(listed.map((movie) => [movie.id, movie])).values()].flatMap((movie) => {
    const facts = factsOf(movie.id);
    if (!facts) return [];
    const { popularity, rating } = movie;
    const isChanged = facts.popularity !== popularity || facts.rating !== rating;
    return [{ facts: { ...facts, popularity, rating }, isChanged }];
  });
}
