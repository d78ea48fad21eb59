/** The caller's statistics of a period. */
import * as operations from '@cine/contract/operations/game/statistics';
import { serve } from '#platform/endpoints/serve.ts';
import { loadBasis } from './basis-service.ts';
import { groupCountsOf } from './groups-service.ts';
import { loadWithImported } from './imported-service.ts';
import { boundsOf, periodSummaryOf } from './period.ts';

/** The nearest date for which something may be recorded; others' weeks might need years of five digits. */
function nearDate(date: string): string {
  if (date < '1900-01-01') return '1900-01-01';
  return date > '2199-12-31' ? '2199-12-31' : date;
}

export const showStatistics = serve(operations.showStatistics, async (context, caller, { period, date }) => {
  const loaded = await loadBasis(context, caller.uid, (today) =>
    boundsOf(period, date === undefined ? today : nearDate(date)),
  );
  const [whole, groups] = await Promise.all([
    loadWithImported(context, caller.uid, loaded),
    groupCountsOf(context, caller, loaded),
  ]);
  return { ...periodSummaryOf(period, whole.bounds, whole), groups, ...whole.counted };
});
