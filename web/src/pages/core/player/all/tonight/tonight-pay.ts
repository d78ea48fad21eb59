/** What the movie of tonight's evening will pay, and which challenges it advances. */
import { dateOf } from '@cine/contract/game/local-days';
import { type Forecast, forecast, type Tonight } from '@cine/contract/game/pay/forecast';
import type { WeekMovie } from '@cine/contract/game/pay/places';
import type { Pay, UnpaidReason } from '@cine/contract/game/pay/rewards';
import type { Advance } from '@cine/contract/operations/together/tonight';
import { completedPay } from '#components/challenge/pay/pays-now.ts';
import type { WeekChallenge } from '#components/challenge/weekly/week-challenges.ts';
import { type Calendar, streakToday, todayOf } from '#data/queries/streak/streak-today.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';

/** A challenge that a movie would advance, the player's own or one of the week's. */
export type TonightStep = Pick<Advance, 'challengeId' | 'titles' | 'count' | 'target' | 'completes'>;

export type TonightPay = Pay & {
  /** The day of the streak that it would be. */
  streak: number;
  steps: TonightStep[];
  /** Why the movie itself earns nothing, or counts for nothing at all; null if it earns something. */
  unpaid: UnpaidReason | 'uncounted' | null;
  /** XP with a friend there; null if a user is, or if it would be the same. */
  inCompany: number | null;
};

export type TonightMovie = Pick<Tonight, 'movieId' | 'runtime' | 'paidOn'> & {
  advances: readonly Advance[];
  /** The week's challenges whose rules it meets. */
  weekly: readonly WeekChallenge[];
};

/** Exactly what settling will pay for movie, week, host and challenges. Badges and votes stay a surprise. */
export function tonightPay(
  progress: Progress,
  { movieId, runtime, paidOn, advances, weekly }: TonightMovie,
  company: Tonight['company'],
  weekMovies: readonly WeekMovie[],
  calendar: Calendar,
  now = serverNow(),
): TonightPay {
  const today = dateOf(todayOf(calendar, now));
  const { tonight: streak } = streakToday(progress, calendar, now);
  const tonight = { movieId, runtime, today, streak, weekMovies, paidOn };
  const expected = forecast(progress, { ...tonight, company });
  const ofWeek = weekly.flatMap((challenge) => stepOf(challenge, movieId));
  const steps = expected.counts
    ? [...advances, ...ofWeek].toSorted((one, other) => Number(other.completes) - Number(one.completes))
    : [];
  const ofChallenges = completedPay(steps, progress, today);
  const pay = sumOf(expected);
  const friendly = { sessionId: '', members: 1, hosted: true };
  const better = sumOf(forecast(progress, { ...tonight, company: friendly })).xp;
  const isAlone = !company || company.members === 0;
  return {
    xp: pay.xp + ofChallenges.xp,
    coins: pay.coins + ofChallenges.coins,
    streak,
    steps,
    unpaid: expected.counts ? expected.unpaid : 'uncounted',
    inCompany: isAlone && better > pay.xp ? better + ofChallenges.xp : null,
  };
}

/** A movie as the next step of a challenge; none if it counts already, or the challenge is completed. */
function stepOf(
  { id, titles, targetCount: target, xpReward, moviesWatched }: WeekChallenge,
  movieId: number,
) {
  const count = moviesWatched.length + 1;
  if (moviesWatched.includes(movieId) || count > target) return [];
  return [{ challengeId: id, titles, count, target, completes: count === target, xpReward }];
}

function sumOf({ movie, week, hostedSession }: Forecast): Pay {
  const all = [movie, week, hostedSession];
  const sum = (unit: keyof Pay) => all.reduce((total, pay) => total + pay[unit], 0);
  return { xp: sum('xp'), coins: sum('coins') };
}
