import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { type AiDay, withLapsed } from './day-budget.ts';
import { countedDays, deleteDay, monthOf, readDay, readMonth, writeMonth } from './store.ts';
import { costIn } from './usage.ts';

/** With calls under way, which find nothing to count in any more. */
function mostCostIn(day: AiDay): number {
  return costIn(withLapsed(day, Number.POSITIVE_INFINITY).purposes);
}

/** Deletes a user's days that are counted again, and keeps what they cost. Can be repeated. */
export async function forgetDays({ db, now }: Context, uid: string): Promise<void> {
  const month = monthOf(now());
  const days = countedDays(now());
  await transact(db, async (tx) => {
    const [sums, ...used] = await Promise.all([
      readMonth(tx, month),
      ...days.map((each) => readDay(tx, uid, each)),
    ]);
    const cost = used.reduce(
      (sum, each, at) => sum + (each && days[at]!.startsWith(month) ? mostCostIn(each) : 0),
      0,
    );
    if (sums && cost > 0) writeMonth(tx, month, { ...sums, erased: sums.erased + cost });
    used.forEach((each, at) => {
      if (each) deleteDay(tx, uid, days[at]!);
    });
  });
}
