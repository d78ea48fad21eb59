import type { Here } from './match-named.ts';
import { nothingAdded, type Run } from './run.ts';

/** How much a run states, once each: movies and lists that several rows name are one. */
export type RunCounts = Omit<Run['added'], 'listed'>;

/** How much of each kind a run would add. */
export function countRun({
  parts,
  collections = [],
  empty = [],
}: Pick<Run, 'parts' | 'collections' | 'empty'>): RunCounts {
  const lists = new Set([...collections, ...empty].map(({ id }) => id));
  const { listed: _listed, ...counts } = { ...nothingAdded };
  for (const { watched, rating, wanted, listed, liked, note, owned } of parts.flat()) {
    counts.watches += watched?.length ?? 0;
    if (rating) counts.ratings += 1;
    if (wanted) counts.watchlist += 1;
    for (const { list, collection } of listed ?? []) lists.add(collection ?? list);
    if (liked) counts.likes += 1;
    // Notes of places count with their places, as in what was added.
    if (note !== undefined) counts.notes += 1;
    if (owned) counts.owned += 1;
  }
  return { ...counts, lists: lists.size };
}

/** How much of a run an account already has, in movies. */
export function countHere({ parts }: Pick<Run, 'parts'>, here: Here): Record<keyof Here, number> {
  const movies = parts.flat();
  // Later parts tell the rest of a movie's lists alone.
  const countIn = (kind: keyof Here, says: 'watched' | 'rating' | 'wanted') => {
    const ids = new Set(here[kind]);
    return movies.filter((movie) => movie[says] && ids.has(movie.movieId)).length;
  };
  return {
    seen: countIn('seen', 'watched'),
    rated: countIn('rated', 'rating'),
    wanted: countIn('wanted', 'wanted'),
  };
}
