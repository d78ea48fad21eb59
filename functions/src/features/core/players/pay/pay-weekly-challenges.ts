import { dateWithinWeek, dayOf } from '@cine/contract/game/local-days';
import { challengePay } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { Due } from '../../ledger/index.ts';
import type { Till } from './till.ts';

/** A weekly challenge whose completion changed, and its XP. */
export type FlippedWeekly = { monday: string; templateId: string; xp: number; isCompleted: boolean };

/**
 * Pays or takes back weekly challenges whose completion changed, dated today or the last day of a week that
 * is over. The player remembers what each has paid for as long as its week can change.
 */
export function payWeeklyChallenges(
  till: Till,
  { flippedWeekly = [] }: { flippedWeekly?: readonly FlippedWeekly[] },
): void {
  for (const { monday, templateId, xp, isCompleted } of flippedWeekly) {
    const source = sourceOf.weekly(monday, templateId);
    const paid = till.paidBy(source);
    const date = dateWithinWeek(till.today, dayOf(monday));
    const first: Due = { source, reward: 'weekly', date, ...challengePay(xp) };
    till.payDifference(paid, isCompleted ? (paid ?? first) : null);
  }
}
