/** What a challenge that a member made pays, and what is left of it this week. */
import type { PaidView } from '../../operations/core/players.ts';
import { xpLeftInWeek } from './caps.ts';
import { challengePay, maxMadeXpPerWeek, type Pay } from './rewards.ts';

type Paid = Pick<PaidView, 'reward' | 'date' | 'xp' | 'taken'>;

/** The most XP that a challenge can ever pay; one that a member made pays at most `maxMadeXpPerWeek`. */
export function mostChallengeXp({ xpReward, makerId }: { xpReward: number; makerId: string | null }): number {
  return makerId === null ? xpReward : Math.min(xpReward, maxMadeXpPerWeek);
}

/** XP a challenge would pay if completed on a date: members' challenges at most what is left for them. */
export function challengeXp(
  { xpReward, makerId }: { xpReward: number; makerId: string | null },
  player: { paid: readonly Paid[] },
  date: string,
): number {
  return makerId === null ? xpReward : Math.min(xpReward, xpLeftInWeek(player.paid, 'own-challenge', date));
}

/** What completing these challenges at once pays: members' challenges at most what is left for them. */
export function completionPay(
  completed: readonly { xpReward: number; isMade: boolean }[],
  madeLeft: number,
): Pay {
  const made = completed.filter(({ isMade }) => isMade).reduce((sum, { xpReward }) => sum + xpReward, 0);
  const others = completed.filter(({ isMade }) => !isMade).map(({ xpReward }) => challengePay(xpReward));
  return {
    xp: others.reduce((sum, { xp }) => sum + xp, Math.min(made, madeLeft)),
    coins: others.reduce((sum, { coins }) => sum + coins, 0),
  };
}
