/** What two friends watched in the same evenings. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { shownTogether } from '@cine/contract/operations/together/profiles';
import type { Firestore } from 'firebase-admin/firestore';
import { cardOf } from '#core/catalogue/index.ts';
import { loadNewestWatches } from '#watching/watches/index.ts';

/** How many watches of each are looked through. */
const lookedThrough = 12;

/** The last movies that both watched in the same evenings, without custom ones, the latest first. */
export async function loadTogether(db: Firestore, one: string, other: string): Promise<MovieCard[]> {
  const [own, theirs] = await Promise.all(
    [one, other].map(async (uid) => (await loadNewestWatches(db, uid, null, lookedThrough)).watches),
  );
  const evenings = new Set(theirs!.filter(isTold).map(({ movieId, sessionId }) => `${movieId} ${sessionId}`));
  const both = own!
    .filter(isTold)
    .filter(({ movieId, sessionId }) => evenings.has(`${movieId} ${sessionId}`));
  const cards = new Map(both.map(({ movieId, facts }) => [movieId, cardOf(facts)]));
  return [...cards.values()].slice(0, shownTogether);
}

function isTold({
  movieId,
  sessionId,
  withdrawn,
}: {
  movieId: number;
  sessionId: string | null;
  withdrawn: boolean;
}): boolean {
  return sessionId !== null && !withdrawn && !isCustomMovie(movieId);
}
