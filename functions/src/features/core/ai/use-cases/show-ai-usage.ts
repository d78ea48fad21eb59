/** Shows operators what models were asked, and what it cost. */
import * as operations from '@cine/contract/operations/core/ai';
import { day } from '@cine/contract/time';
import { aiMonthBudget } from '#config.ts';
import { serve } from '#platform/endpoints/serve.ts';
import type { AiSums } from '../documents.ts';
import { loadModels } from '../models-service.ts';
import { emptyMonth, lentIn, spentIn } from '../month-budget.ts';
import { dayOf, loadUsageSince, monthOf, readMonth } from '../store.ts';
import { latencyAt } from '../usage.ts';

const daysShown = 31;

export const showAiUsage = serve(operations.showAiUsage, async (context) => {
  const { db, now } = context;
  const [models, totals, days] = await Promise.all([
    loadModels(context),
    readMonth(db, monthOf(now())),
    loadUsageSince(db, dayOf(now() - (daysShown - 1) * day)),
  ]);
  const month = totals ?? emptyMonth;
  return {
    models: (models ?? []).map(({ setting: { provider, model }, isStandIn }) => ({
      provider,
      model,
      isStandIn,
    })),
    hasWrongSettings: models === null,
    month: { spent: spentIn(month), lent: lentIn(month), budget: aiMonthBudget() },
    days: days.map(({ day, purposes }) => ({ day, purposes: viewOf(purposes) })),
  };
});

function viewOf(purposes: AiSums): operations.AiUsageDay['purposes'] {
  return operations.aiPurposes.flatMap((purpose) => {
    const usage = purposes[purpose];
    if (!usage) return [];
    const { latencies: _, faults, ...sums } = usage;
    return {
      purpose,
      ...sums,
      faults: operations.aiFaults.flatMap((fault) => {
        const calls = faults[fault];
        return calls === undefined ? [] : [{ fault, calls }];
      }),
      medianMs: latencyAt(usage, 0.5),
      percentile95Ms: latencyAt(usage, 0.95),
    };
  });
}
