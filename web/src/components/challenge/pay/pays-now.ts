/** What a challenge pays a player: what it paid, or would now. */
import { dateOf } from '@cine/contract/game/local-days';
import { xpLeftInWeek } from '@cine/contract/game/pay/caps';
import { challengeXp, completionPay, mostChallengeXp } from '@cine/contract/game/pay/made-xp';
import type { Pay } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { jobTimeZone } from '@cine/contract/job-schedules';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import type { Advance } from '@cine/contract/operations/together/tonight';
import { dayIn, onlyZone } from '@cine/contract/zones/zone-history';
import type { Progress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import type { PlayerChallenge } from '../player-challenge.ts';

type Payee = Pick<Progress, 'paid' | 'timeZone'>;

export function paysNow(
  challenge: Pick<Challenge, 'xpReward' | 'makerId'>,
  payee: Payee,
  now = serverNow(),
): number {
  return challengeXp(challenge, payee, todayOf(payee, now));
}

/**
 * XP that a challenge has paid a user if it is done, otherwise what it would pay them now; the most that it
 * ever pays where that isn't known, or not any more.
 */
export function cardXp(
  { challenge, standing }: Pick<PlayerChallenge, 'challenge' | 'standing'>,
  payee: Payee | null,
  now = serverNow(),
): number {
  if (payee && standing !== 'done') return paysNow(challenge, payee, now);
  const paid = payee?.paid.find(({ source }) => source === sourceOf.challenge(challenge.id));
  return paid?.xp ?? mostChallengeXp(challenge);
}

/**
 * What the challenges that a movie completes pay: those that members made share what is left of the week's XP
 * for them.
 */
export function completedPay(
  advances: readonly Pick<Advance, 'challengeId' | 'completes' | 'xpReward'>[],
  { challenges, ...payee }: Payee & Pick<Progress, 'challenges'>,
  date = todayOf(payee, serverNow()),
): Pay {
  const completed = advances
    .filter(({ completes }) => completes)
    .map(({ challengeId, xpReward }) => {
      const makerId = challenges[challengeId]?.challenge.makerId ?? null;
      return { xpReward, isMade: makerId !== null };
    });
  return completionPay(completed, xpLeftInWeek(payee.paid, 'own-challenge', date));
}

/** XP that challenges made by members may still pay a user this week. */
export function madeXpNow(payee: Payee, now = serverNow()): number {
  return xpLeftInWeek(payee.paid, 'own-challenge', todayOf(payee, now));
}

/** The date by which the server counts what is paid. */
function todayOf({ timeZone }: Payee, now: number): string {
  return dateOf(dayIn(onlyZone(timeZone ?? jobTimeZone), now));
}
