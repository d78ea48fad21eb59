import { sourceOf } from '@cine/contract/game/pay/sources';
import { maxEveningSteps } from '@cine/contract/operations/core/players';
import type { LedgerEntry } from '#core/ledger/index.ts';
import type { JoinedChallenge, Player } from '#core/players/index.ts';

type Evening = Player['evenings'][number];
type Step = Evening['steps'][number];

export type SteppedChallenge = Pick<JoinedChallenge, 'challenge' | 'moviesWatched' | 'isCompleted'> & {
  week?: { monday: string; templateId: string };
};

/**
 * The evenings with their present steps in some challenges; a reward is shown with the evening that earned
 * it.
 */
export function withSteps(
  evenings: readonly Evening[],
  challenges: readonly SteppedChallenge[],
  former: readonly Evening[],
  entries: readonly LedgerEntry[],
): Evening[] {
  return challenges.reduce(
    (result, joined) => withStepsOf(result, joined, rewardXpOf(joined, former, entries)),
    [...evenings],
  );
}

/** The movies that a challenge counts up to its target, latest first, each with its count so far. */
export function countsOf(
  evenings: readonly Evening[],
  { challenge: { targetCount }, moviesWatched }: SteppedChallenge,
): Map<number, number> {
  const counting = evenings.filter(({ movieId }) => moviesWatched.includes(movieId));
  const counts = counting.map(({ movieId }, later) => [movieId, moviesWatched.length - later] as const);
  return new Map(counts.filter(([, count]) => count <= targetCount));
}

function withStepsOf(evenings: readonly Evening[], joined: SteppedChallenge, xp: number): Evening[] {
  const { challenge, week } = joined;
  const { id: challengeId, targetCount: target, makerId } = challenge;
  const countOf = countsOf(evenings, joined);
  const titles = makerId === null && !week ? {} : challenge.titles;
  return evenings.map((evening) => {
    const others = evening.steps.filter((step) => step.challengeId !== challengeId);
    const count = countOf.get(evening.movieId);
    if (count === undefined)
      return others.length === evening.steps.length ? evening : { ...evening, steps: others };
    const step = { challengeId, titles, count, target, xp: count === target ? xp : 0 };
    return { ...evening, steps: [...others, step].sort(byNearness).slice(0, maxEveningSteps) };
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
  former: readonly Evening[],
  entries: readonly LedgerEntry[],
): number {
  const own = week ? sourceOf.weekly(week.monday, week.templateId) : sourceOf.challenge(challenge.id);
  const last = entries.findLast(({ source }) => source === own);
  if (last) return Math.max(0, last.xp);
  const steps = former.flatMap((evening) =>
    evening.steps.filter((step) => step.challengeId === challenge.id),
  );
  return isCompleted ? Math.max(0, ...steps.map(({ xp }) => xp)) : 0;
}
