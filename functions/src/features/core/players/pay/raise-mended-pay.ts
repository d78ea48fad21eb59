import { dueWith } from '../../ledger/index.ts';
import { streakOfDates } from './streak.ts';
import type { Till } from './till.ts';

/** Raises the pay of days whose streak has become longer, as when a day before them was mended. */
export function raiseMendedPay(till: Till): void {
  const streakOf = streakOfDates(till.player);
  for (const paid of till.player.paid) {
    if (paid.base === undefined || paid.taken) continue;
    till.payDifference(paid, dueWith({ ...paid, base: paid.base }, streakOf(paid.date)));
  }
}
