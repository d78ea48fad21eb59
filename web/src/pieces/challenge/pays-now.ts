import { dateOf } from '@cine/contract/game/local-days';
import { challengeXp, madeXpLeft } from '@cine/contract/game/pay/made-xp';
import { jobTimeZone } from '@cine/contract/job-schedules';
import type { Challenge } from '@cine/contract/operations/game/challenges';
import { dayIn, onlyZone } from '@cine/contract/zones/zone-history';
import type { Progress } from '../../live/data/use-progress.ts';

type Payee = Pick<Progress, 'paid' | 'timeZone'>;

/** XP that completing a challenge now would pay somebody. */
export function paysNow(
  challenge: Pick<Challenge, 'xpReward' | 'makerId'>,
  payee: Payee,
  now = Date.now(),
): number {
  return challengeXp(challenge, payee, todayOf(payee, now));
}

/** XP that challenges made by members may still pay somebody this week. */
export function madeXpNow(payee: Payee, now = Date.now()): number {
  return madeXpLeft(payee, todayOf(payee, now));
}

/** The date by which the server counts what is paid. */
function todayOf({ timeZone }: Payee, now: number): string {
  return dateOf(dayIn(onlyZone(timeZone ?? jobTimeZone), now));
}
