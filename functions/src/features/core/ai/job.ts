import type { Context } from '#context.ts';
import { oneStepJob } from '#core/jobs/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { AiSums } from './documents.ts';
import { withRecount } from './month-budget.ts';
import {
  countedDays,
  loadHasUsage,
  loadSumsOfUsers,
  loadUsageSince,
  monthOf,
  readMonth,
  writeMonth,
  writeUsage,
} from './store.ts';
import { costIn, noUsage, sumOf } from './usage.ts';

/** Every hour, sums up what users' calls of models took, and frees what died instances were lent. */
export const aiJob = oneStepJob('ai', async (context) => {
  const startedAt = context.now();
  let counted = 0;
  for (const day of countedDays(startedAt)) counted += await countDay(context, day);
  await reconcileMonth(context, monthOf(startedAt), startedAt);
  return { counted };
});

async function countDay({ db, now }: Context, of: string): Promise<number> {
  let sums: AiSums = {};
  for await (const purposes of loadSumsOfUsers(db, of, now())) sums = added(sums, purposes);
  const used = Object.values(sums);
  // The users who asked may have been erased since.
  if (used.length > 0 || (await loadHasUsage(db, of))) await writeUsage(db, of, sums);
  return used.reduce((calls, usage) => calls + usage.calls, 0);
}

function added(sums: AiSums, purposes: AiSums): AiSums {
  const both = [...new Set([...Object.keys(sums), ...Object.keys(purposes)])] as (keyof AiSums)[];
  return Object.fromEntries(
    both.map((purpose) => [purpose, sumOf(sums[purpose] ?? noUsage, purposes[purpose] ?? noUsage)]),
  );
}

async function reconcileMonth({ db }: Context, month: string, startedAt: number): Promise<void> {
  const days = (await loadUsageSince(db, `${month}-01`)).filter((each) => each.day.startsWith(month));
  const counted = days.reduce((sum, { purposes }) => sum + costIn(purposes), 0);
  await transact(db, async (tx) => {
    const totals = await readMonth(tx, month);
    if (totals) writeMonth(tx, month, withRecount(totals, startedAt, counted));
  });
}
