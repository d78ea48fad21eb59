import { maxCustomMovies } from '@cine/contract/movies/custom-movie';
import { minute, second } from '@cine/contract/time';
import { buildIndex, type SearchIndex } from '@cine/movie-search';
import type { Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { isGone } from '../../platform/firestore/deletion-mark.ts';
import { callsRef } from '../../platform/limits/call-counts.ts';
import { heldBy } from '../../platform/memory/held-by.ts';
import { factsOfCustom } from './custom-movie.ts';
import { loadListed } from './store.ts';

/** How long each loaded movie extends the caching of all, so that members with many movies reload them less often. */
const msEach = second;
const [leastMs, mostMs] = [10 * second, minute];
/** Members whose movies an instance caches. */
const maxMembers = 200;

type Held = { from: number; until: number; loading: Promise<SearchIndex | null> };
const heldMembers = heldBy<Firestore, LRUCache<string, Held>>(() => new LRUCache({ max: maxMembers }));

/**
 * The caller's custom movies for a search, null if there are none. Other instances' changes show after 10 to 60
 * seconds.
 */
export async function customIndexOf(context: Context, { uid, isGuest }: Caller): Promise<SearchIndex | null> {
  if (isGuest) return null;
  const { db } = context;
  const now = context.now();
  const members = heldMembers(db);
  const known = members.get(uid);
  if (known && now >= known.from && now < known.until) return known.loading;
  const held: Held = { from: now, until: now + leastMs, loading: load(context, uid) };
  members.set(uid, held);
  try {
    const index = await held.loading;
    held.until = now + Math.min(mostMs, Math.max(leastMs, msEach * (index?.ids.length ?? 0)));
    return index;
  } catch (error) {
    if (members.get(uid) === held) members.delete(uid);
    throw error;
  }
}

/** Makes the next search of this instance see changes. */
export function forgetCustomIndex(db: Firestore, uid: string): void {
  heldMembers(db).delete(uid);
}

/** More popular than any movie: only their maker finds them. */
const popularity = 10_000;

async function load({ db, now }: Context, uid: string): Promise<SearchIndex | null> {
  const movies = await loadListed(db, uid, maxCustomMovies);
  if (movies.length === 0) return null;
  // An ID token outlives its account for a while.
  if (isGone(await callsRef(db, uid).get(), now())) return null;
  return buildIndex(movies.map((movie) => ({ ...factsOfCustom(movie), popularity })));
}
