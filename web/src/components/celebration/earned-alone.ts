/** What a movie that was recorded outside an evening earned, as parts. */
import { levelOf, xpOfLevels } from '@cine/contract/game/level';
import { sumOfPay } from '@cine/contract/game/pay/sum-of-pay';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import type { JustRecorded } from '#data/device/just-recorded.ts';
import type { Progress, RecentMovie } from '#data/queries/use-progress.ts';
import { beatsOf, type KeyedBeat } from './beats/beats.ts';

/** The player before a movie, by which what it earned is told from what was there. */
export function playerBefore(progress: Progress, movieId: number): JustRecorded['before'] {
  return { at: recentMovie(progress, movieId)?.at ?? null, level: levelIn(progress) };
}

export type EarnedAlone = { beats: KeyedBeat[]; xp: number; coins: number; unpaid: RecentMovie['unpaid'] };

/** What a movie earned; null until it is counted, and for what an evening celebrates. */
export function earnedAlone(
  progress: Progress,
  { movieId, before }: Pick<JustRecorded, 'movieId' | 'before'>,
): EarnedAlone | null {
  const movie = recentMovie(progress, movieId);
  if (!movie?.earned || movie.at === before.at || movie.earned.sessionId !== null) return null;
  const { steps, earned, pay, unpaid } = movie;
  const { xp, coins } = sumOfPay(earned.paid);
  const titled = steps.map((step) => ({
    ...step,
    titles: { ...titlesOf(progress, step.challengeId), ...step.titles },
    completed: step.count === step.target,
  }));
  const beats = beatsOf({
    steps: titled,
    xp,
    levelBefore: before.level,
    level: levelIn(progress),
    paid: earned.paid,
    ...(pay && pay.streak > 0 && { streak: pay.streak }),
  });
  return { beats, xp, coins, unpaid };
}

/** Whether it is worth more than a line: a challenge, a level, a badge, a gift. */
export function isNotable({ beats }: Pick<EarnedAlone, 'beats'>): boolean {
  return beats.some((beat) =>
    beat.kind === 'step' ? beat.step.completed : ['level', 'badge', 'milestone', 'title'].includes(beat.kind),
  );
}

function recentMovie({ evenings }: Progress, movieId: number): RecentMovie | undefined {
  return evenings.find((movie) => movie.movieId === movieId);
}

function levelIn(progress: Progress): number {
  return levelOf(xpOfLevels(progress));
}

function titlesOf({ challenges }: Progress, challengeId: string) {
  return (challenges[challengeId]?.challenge ?? readyMadeChallenges.get(challengeId))?.titles;
}
