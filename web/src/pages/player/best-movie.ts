import type { Advance, Candidate } from '@cine/contract/operations/evenings/tonight';

/** The movie that brings a player most, the challenges of theirs that it advances, and the XP that it would earn them. */
export type BestMovie = { movie: Candidate; advances: Advance[]; xp: number };

/** The movie with the most XP, then the most challenges, then the first of them; null if none advances any. */
export function bestMovieOf(movies: readonly Candidate[], uid: string): BestMovie | null {
  const each = movies.map((movie) => {
    const advances = movie.advances.filter((advance) => advance.uid === uid);
    const inOrder = advances.toSorted((one, other) => Number(other.completes) - Number(one.completes));
    const xp = advances.reduce((sum, { completes, xpReward }) => sum + (completes ? xpReward : 0), 0);
    return { movie, advances: inOrder, xp };
  });
  const [best] = each
    .filter(({ advances }) => advances.length > 0)
    .sort((one, other) => other.xp - one.xp || other.advances.length - one.advances.length);
  return best ?? null;
}
