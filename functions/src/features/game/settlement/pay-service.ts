import type { JoinedChallenge, PlannedPlayer } from '#core/players/index.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { writeParticipant } from '#together/challenges/index.ts';
import type { Settlement } from './settlement.ts';

/** The settlement with pay; reads the last ledger entries of the challenges that may have paid before. */
export async function computeSettlementPay(
  plan: PlannedPlayer,
  settlement: Settlement,
  mayHavePaid: readonly JoinedChallenge[] = settlement.flippedChallenges,
): Promise<Settlement> {
  const { movieIds, watches, flippedChallenges, flippedWeekly, now } = settlement;
  const occasion = { movieIds, watches, flippedChallenges, mayHavePaid, flippedWeekly };
  return { ...settlement, ...(await plan.computePay('watches', occasion, now, settlement.player)) };
}

/** Writes player, entries and challenges; `watchesChangedAt` stamps even a player who didn't change. */
export function writeSettlement(
  tx: Tx,
  plan: PlannedPlayer,
  { uid, player, entries, changedChallenges, finishedChallenges, resumedChallenges, now }: Settlement,
  watchesChangedAt = 0,
): void {
  plan.write({ player, entries, finishedChallenges, resumedChallenges, settledAt: now, watchesChangedAt });
  for (const joined of changedChallenges) writeParticipant(tx, uid, joined);
}
