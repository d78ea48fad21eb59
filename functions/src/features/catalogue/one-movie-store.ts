import type { MovieFacts } from '@cine/contract/movie';
import type { Firestore } from 'firebase-admin/firestore';
import { loadContents, loadMovieShard } from './store.ts';

/** What one instance remembers of the movies that it was asked for one by one, per database. */
type Remembered = { movies: Map<number, MovieFacts>; shardOf: ReadonlyMap<number, number> };

const rememberedBy = new WeakMap<Firestore, Remembered>();

/** Movies remembered at most; the oldest are dropped. */
const maxRemembered = 1_000;

/**
 * One movie's facts without holding all of them, for instances that need a movie now and then; undefined for a movie
 * that is not there. Costs 2 reads, 1 where it was asked for another movie before, and nothing for the same one.
 */
export async function loadMovie(db: Firestore, movieId: number): Promise<MovieFacts | undefined> {
  const remembered = rememberedBy.get(db) ?? { movies: new Map(), shardOf: new Map() };
  rememberedBy.set(db, remembered);
  const known = remembered.movies.get(movieId);
  if (known) return known;

  let facts = await loadFrom(db, remembered.shardOf.get(movieId), movieId);
  if (!facts) {
    // It is new, or has moved to a later shard.
    remembered.shardOf = shardsOf(await loadContents(db));
    facts = await loadFrom(db, remembered.shardOf.get(movieId), movieId);
  }
  if (facts) remembered.movies.set(movieId, facts);
  for (const oldest of remembered.movies.keys()) {
    if (remembered.movies.size <= maxRemembered) break;
    remembered.movies.delete(oldest);
  }
  return facts;
}

async function loadFrom(db: Firestore, shard: number | undefined, movieId: number) {
  if (shard === undefined) return undefined;
  return (await loadMovieShard(db, shard)).movies.find(({ id }) => id === movieId);
}

/** A movie that moved may still be listed in its former shard; the later one counts. */
function shardsOf(contents: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  return new Map(contents.flatMap((ids, shard) => ids.map((id): [number, number] => [id, shard])));
}
