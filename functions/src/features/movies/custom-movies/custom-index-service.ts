import { maxCustomMovies } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { minute, second } from '@cine/contract/time';
import { buildIndex, type SearchIndex } from '@cine/movie-search';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { factsOfCustom } from './custom-movie.ts';
import { loadListed } from './store.ts';

/** How long each movie extends the caching, so that members with many reload them less often. */
const msEach = second;
const minDelayMs = 10 * second;
const maxDelayMs = minute;
const maxMembers = 200;

/** A user's custom movies, to be searched and tested. */
type CustomMovies = { index: SearchIndex; facts: readonly MovieFacts[] };

const heldMembers = heldBy<Firestore, ExpiringCache<string, CustomMovies | null>>(() =>
  createExpiringCache(maxMembers, (movies) =>
    Math.min(maxDelayMs, Math.max(minDelayMs, msEach * (movies?.facts.length ?? 0))),
  ),
);

/** The caller's custom movies; null if there are none. Other instances' changes show within a minute. */
export async function customMoviesOf(
  context: Context,
  { uid, isGuest }: Caller,
): Promise<CustomMovies | null> {
  if (isGuest) return null;
  return heldMembers(context.db).get(uid, context.now(), () => loadMovies(context, uid));
}

/** The index of `customMoviesOf`. */
export async function customIndexOf(context: Context, caller: Caller): Promise<SearchIndex | null> {
  return (await customMoviesOf(context, caller))?.index ?? null;
}

/** Drops a user's own movies from this instance's memory, so that the next search reads them again. */
export function forgetCustomIndex(db: Firestore, uid: string): void {
  heldMembers(db).forget(uid);
}

/** More popular than any movie: only their maker finds them. */
const popularity = 10_000;

async function loadMovies({ db, now }: Context, uid: string): Promise<CustomMovies | null> {
  const movies = await loadListed(db, uid, maxCustomMovies);
  if (movies.length === 0) return null;
  // An ID token outlives its account for a while.
  if (await readIsGone(db, uid, now())) return null;
  const facts = movies.map(factsOfCustom);
  return { index: buildIndex(facts.map((each) => ({ ...each, popularity }))), facts };
}
