import { sourceOf } from '@cine/contract/game/pay/sources';
import { maxRecentMovieSteps } from '@cine/contract/operations/core/players';
import type { LedgerEntry } from '#core/ledger/index.ts';
import type { JoinedChallenge, RecentMovie } from '#core/players/index.ts';

type Step = RecentMovie['steps'][number];

export type SteppedChallenge = Pick<JoinedChallenge, 'challenge' | 'moviesWatched' | 'isCompleted'> & {
  week?: { monday: string; templateId: string };
};

/** The movies with their present steps in some challenges; a reward is shown with the one that earned it. */
export function withSteps(
  movies: readonly RecentMovie[],
  challenges: readonly SteppedChallenge[],
  former: readonly RecentMovie[],
  entries: readonly LedgerEntry[],
): RecentMovie[] {
  return challenges.reduce(
    (result, joined) => withStepsOf(result, joined, rewardXpOf(joined, former, entries)),
    [...movies],
  );
}

/** The movies that a challenge counts up to its target, latest first, each with its count so far. */
export function stepCountsOf(
  movies: readonly RecentMovie[],
  { challenge: { targetCount }, moviesWatched }: SteppedChallenge,
): Map<number, number> {
  const counting = movies.filter(({ movieId }) => moviesWatched.includes(movieId));
  const counts = counting.map(({ movieId }, later) => [movieId, moviesWatched.length - later] as const);
  return new Map(counts.filter(([, count]) => count <= targetCount));
}

function withStepsOf(movies: readonly RecentMovie[], joined: SteppedChallenge, xp: number): RecentMovie[] {
  const { challenge, week } = joined;
  const { id: challengeId, targetCount: target, makerId } = challenge;
  const countOf = stepCountsOf(movies, joined);
  const titles = makerId === null && !week ? {} : challenge.titles;
  return movies.map((movie) => {
    const others = movie.steps.filter((step) => step.challengeId !== challengeId);
    const count = countOf.get(movie.movieId);
    if (count === undefined)
      return others.length === movie.steps.length ? movie : { ...movie, steps: others };
    const step = { challengeId, titles, count, target, xp: count === target ? xp : 0 };
    return { ...movie, steps: [...others, step].sort(byNearness).slice(0, maxRecentMovieSteps) };
  });
}

/** Completed steps first, then those with the least left. */
function byNearness(one: Step, other: Step): number {
  return (
    one.target - one.count - (other.target - other.count) || (one.challengeId < other.challengeId ? -1 : 1)
  );
}

function rewardXpOf(
  { challenge, isCompleted, week }: SteppedChallenge,
  former: readonly RecentMovie[],
  entries: readonly LedgerEntry[],
): number {
  const own = week ? sourceOf.weekly(week.monday, week.templateId) : sourceOf.challenge(challenge.id);
  const last = entries.findLast(({ source }) => source === own);
  if (last) return Math.max(0, last.xp);
  const steps = former.flatMap((movie) => movie.steps.filter((step) => step.challengeId === challenge.id));
  return isCompleted ? Math.max(0, ...steps.map(({ xp }) => xp)) : 0;
}
