import { maxCustomMovies } from '@cine/contract/movies/custom-movie';
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

const heldMembers = heldBy<Firestore, ExpiringCache<string, SearchIndex | null>>(() =>
  createExpiringCache(maxMembers, (index) =>
    Math.min(maxDelayMs, Math.max(minDelayMs, msEach * (index?.ids.length ?? 0))),
  ),
);

/**
 * The caller's custom movies for a search; null if there are none. Other instances' changes show within a
 * minute.
 */
export async function customIndexOf(context: Context, { uid, isGuest }: Caller): Promise<SearchIndex | null> {
  if (isGuest) return null;
  return heldMembers(context.db).get(uid, context.now(), () => buildIndexOf(context, uid));
}

/** Drops a user's own movies from this instance's memory, so that the next search reads them again. */
export function forgetCustomIndex(db: Firestore, uid: string): void {
  heldMembers(db).forget(uid);
}

/** More popular than any movie: only their maker finds them. */
const popularity = 10_000;

async function buildIndexOf({ db, now }: Context, uid: string): Promise<SearchIndex | null> {
  const movies = await loadListed(db, uid, maxCustomMovies);
  if (movies.length === 0) return null;
  // An ID token outlives its account for a while.
  if (await readIsGone(db, uid, now())) return null;
  return buildIndex(movies.map((movie) => ({ ...factsOfCustom(movie), popularity })));
}
