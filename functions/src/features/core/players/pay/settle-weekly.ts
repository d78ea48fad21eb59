import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { challengePay } from '@cine/contract/game/rewards';
import type { Player } from '../player.ts';
import type { Due } from './ledger.ts';
import type { Settled } from './settle-movie.ts';
import { openTill } from './till.ts';

/** A weekly challenge whose completion changed, and its XP. */
export type TurnedWeekly = { monday: string; templateId: string; xp: number; isCompleted: boolean };

/** The idempotency key of a weekly challenge's pay: one grant a week. */
export function sourceOfWeekly({ monday, templateId }: Pick<TurnedWeekly, 'monday' | 'templateId'>): string {
  return `weekly:${monday}:${templateId}`;
}

/**
 * Settles the pay of weekly challenges whose completion changed. The player remembers what each has paid for
 * as long as its week can change. It counts for today, or the last day of a week that is over.
 */
export function settleWeekly(
  player: Player,
  turned: readonly TurnedWeekly[],
  today: string,
  now: number,
): Settled {
  const till = openTill(player, now);
  for (const { monday, templateId, xp, isCompleted } of turned) {
    const source = sourceOfWeekly({ monday, templateId });
    const paid = till.paidBy(source);
    const date = dateOf(Math.min(dayOf(today), dayOf(monday) + 6));
    const first: Due = { source, reward: 'weekly', date, ...challengePay(xp) };
    till.settle(paid, isCompleted ? (paid ?? first) : null);
  }
  return { player: till.player(), entries: till.entries };
}
