/** What a challenge that a member made pays, and what is left of it this week. */
import type { PaidView } from '../../operations/core/players.ts';
import { weekOf } from '../local-days.ts';
import { challengePay, maxMadeXpPerWeek, type Pay } from './rewards.ts';

type Paid = Pick<PaidView, 'reward' | 'date' | 'xp' | 'taken'>;

/** XP that members' challenges may still grant in a date's week. What was taken back still counts. */
export function madeXpLeft({ paid }: { paid: readonly Paid[] }, date: string): number {
  const ofWeek = paid.filter((each) => each.reward === 'own-challenge' && weekOf(each.date) === weekOf(date));
  const used = ofWeek.reduce((sum, { xp, taken }) => sum + xp + (taken?.xp ?? 0), 0);
  return Math.max(0, maxMadeXpPerWeek - used);
}

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
  return makerId === null ? xpReward : Math.min(xpReward, madeXpLeft(player, date));
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
