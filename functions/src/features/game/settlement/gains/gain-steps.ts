import type { Gain } from '@cine/contract/operations/together/challenges';
import type { Player } from '#core/players/index.ts';
import { fitsIn } from '#together/challenges/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { type SteppedChallenge, stepCountsOf } from '../recent-movies/recent-movie-steps.ts';
import { fitsWeek } from '../weeks/weekly-progress.ts';

type Step = Gain['steps'][number];

export type DatedChallenge = SteppedChallenge & { joinedAt?: number };

/** Challenges for which a session's watch of a movie counts, unless an earlier watch does. */
export function stepsIn(
  sessionId: string,
  movieId: number,
  player: Player,
  challenges: readonly DatedChallenge[],
  watches: readonly WatchEvent[],
): Step[] {
  return challenges.flatMap((joined) => {
    const step = gainStepOf(player, movieId, joined);
    return step && firstCountingWatch(joined, watches)?.sessionId === sessionId ? [step] : [];
  });
}

/** The steps shown before, as the challenges count now; those that no longer count are gone. */
export function updatedSteps(
  former: readonly Step[],
  movieId: number,
  player: Player,
  challenges: readonly DatedChallenge[],
): Step[] {
  const steps = new Map(former.map((step) => [step.challengeId, step]));
  for (const joined of challenges) {
    const step = gainStepOf(player, movieId, joined);
    if (step) steps.set(step.challengeId, step);
    else steps.delete(joined.challenge.id);
  }
  return [...steps.values()];
}

/** A movie's step, without the title of a personal challenge; null beyond the challenge's target. */
function gainStepOf({ recentMovies }: Player, movieId: number, joined: DatedChallenge): Step | null {
  const { id: challengeId, audience, titles, targetCount: target } = joined.challenge;
  const count = stepCountsOf(recentMovies, joined).get(movieId);
  if (count === undefined) return null;
  const publicTitles = audience === 'personal' ? {} : titles;
  return {
    challengeId,
    titles: publicTitles,
    count,
    target,
    completed: joined.isCompleted && count === target,
  };
}

function firstCountingWatch(joined: DatedChallenge, watches: readonly WatchEvent[]): WatchEvent | null {
  const fits = compileFit(joined);
  return watches
    .filter((watch) => !watch.withdrawn && fits(watch))
    .reduce<WatchEvent | null>(
      (first, watch) => (first && first.recordedAt <= watch.recordedAt ? first : watch),
      null,
    );
}

function compileFit({ challenge, joinedAt, week }: DatedChallenge): (watch: WatchEvent) => boolean {
  if (joinedAt !== undefined) return fitsIn({ challenge, joinedAt });
  return week ? fitsWeek(week.monday, challenge.rules) : () => false;
}
