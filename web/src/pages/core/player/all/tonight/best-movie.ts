import type { Advance, Candidate } from '@cine/contract/operations/together/tonight';
import { completedPay } from '#components/challenge/pay/pays-now.ts';
import type { Progress } from '#data/queries/use-progress.ts';

/** The movie that brings a player most, and their challenges that it advances, ones it completes first. */
export type BestMovie = { movie: Candidate; advances: Advance[] };

/**
 * The movie whose completed challenges give the most XP, then the one that advances the most, then the first
 * of them. If none advances any, the first if `anyway`, otherwise null.
 */
export function bestMovieOf(
  movies: readonly Candidate[],
  uid: string,
  progress: Progress,
  anyway = false,
): BestMovie | null {
  const each = movies.map((movie) => {
    const advances = movie.advances.filter((advance) => advance.uid === uid);
    const inOrder = advances.toSorted((one, other) => Number(other.completes) - Number(one.completes));
    const { xp } = completedPay(advances, progress);
    return { movie, advances: inOrder, xp };
  });
  const [best] = each
    .filter(({ advances }) => anyway || advances.length > 0)
    .sort((one, other) => other.xp - one.xp || other.advances.length - one.advances.length);
  return best ? { movie: best.movie, advances: best.advances } : null;
}
