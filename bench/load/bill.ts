/** What evenings as they were measured would cost, by the prices of docs/costs.md. */
import { prices } from '../../functions/src/platform/limits/prices.ts';
import { callsOfEvening, people } from '../../functions/test/evenings/evening.ts';
import type { Measured } from './page.ts';

/** One a week. */
export const eveningsAMonth = 4;
/** Instances wait for the database most of the time; this part of what is paid for is worked. */
export const workedPart = 0.5;
export const sizes = [1_000, 100_000, 10_000_000] as const;

/** What an evening takes of each thing that has a price, and a month of it in dollars, for each size. */
export type BillRow = { what: string; perEvening: number; unit: keyof typeof prices; dollars: number[] };

export function billOf({ allCalls, calls, cost, uses, bytes }: Measured): BillRow[] {
  const evening = (sum: number, among: number) => (sum / among) * callsOfEvening;
  const seconds = evening(uses.functions!.ms / 1000 / workedPart, allCalls);
  const rows: Omit<BillRow, 'dollars'>[] = [
    { what: 'documents read', perEvening: evening(cost.reads, allCalls), unit: 'read' },
    {
      what: 'documents written or deleted',
      perEvening: evening(cost.writes + cost.deletes, allCalls),
      unit: 'write',
    },
    { what: 'calls', perEvening: callsOfEvening, unit: 'call' },
    { what: 'seconds of a vCPU', perEvening: seconds, unit: 'vCpuSecond' },
    { what: 'megabytes of answers', perEvening: evening(bytes / 1e6, calls), unit: 'megabyteOut' },
  ];
  return rows.map((row) => ({
    ...row,
    dollars: sizes.map((users) => {
      const evenings = (users * eveningsAMonth) / people;
      return (row.perEvening * evenings * prices[row.unit]) / 1e6;
    }),
  }));
}
