/** Says what the load has found: on the terminal, and in docs/scale.md between its markers. */
import { availableParallelism, cpus } from 'node:os';
import { second } from '@cine/contract/time';
import type { Counters } from '../deployed/emulator.ts';
import { type BillRow, eveningsAMonth, sizes, workedPart } from './bill.ts';
import type { ProcessUse } from './process-use.ts';
import type { Row, Step } from './step.ts';

export type Measured = Step & { cost: Counters; uses: Record<string, ProcessUse>; load: number };
export type Report = { measured: readonly Measured[]; loadBefore: number; bill: BillRow[] };

const maxSlope = 1.3;
const leastCallsAMinute = 20;
const begin = '<!-- Made by `npm run load -- --page`. -->';
const end = '<!-- Made by hand again. -->';
/** The percentiles whose slope has a goal. */
const sloped = ['p50', 'p95'] as const;

/** What misses a goal, one line each; operations whose percentile grew too fast share one. */
export function faultsOf({ measured }: Pick<Report, 'measured'>): string[] {
  const failed = measured.flatMap(({ evenings, failures }) =>
    Object.entries(failures).map(([why, count]) => `${evenings} evenings: ${count} × ${why}`),
  );
  const slow = measured
    .filter(({ fewestAMinute }) => fewestAMinute < leastCallsAMinute)
    .map((step) => `${step.evenings} evenings: one made ${step.fewestAMinute.toFixed(1)} calls a minute`);
  const slopes = slopesOf(measured).map((each) => each.slopes);
  const steep = measured.slice(1).flatMap((step, at) =>
    sloped.flatMap((percentile) => {
      const all = slopes.flatMap((each) => each[at]?.[percentile] ?? []).sort((one, other) => one - other);
      const over = all.filter((slope) => slope > maxSlope).length;
      const range = `${all[0]!.toFixed(2)} to ${all.at(-1)!.toFixed(2)}`;
      const which = `${percentile} from ${measured[at]!.evenings} to ${step.evenings} evenings`;
      return over === 0
        ? []
        : `${which}: × ${range}, more than ${maxSlope} for ${over} of ${all.length} operations`;
    }),
  );
  return [...failed, ...slow, ...steep];
}

export function printStep(step: Measured): void {
  console.log(`\n${summaryOf(step)}`);
  for (const [why, count] of Object.entries(step.failures)) console.log(`  ${count} × ${why}`);
  console.log('  operation                        calls    p50    p95    p99 ms');
  for (const { name, count, p50, p95, p99 } of step.rows)
    console.log(
      `  ${name.padEnd(30)} ${[count, p50, p95, p99].map((each) => each.toFixed(0).padStart(6)).join(' ')}`,
    );
}

/** The page with its part made anew. */
export function pageWith(former: string, report: Report): string {
  const [before, rest] = former.split(begin) as [string, string];
  const [, after] = rest.split(end) as [string, string];
  return `${before}${begin}\n${partOf(report)}\n${end}${after}`;
}

function partOf({ measured, loadBefore, bill }: Report): string {
  const { model } = cpus()[0]!;
  const machine = `${availableParallelism()} × ${model}, load ${loadBefore.toFixed(1)} before it began`;
  const steps = measured.map(({ evenings }) => evenings);
  const faults = faultsOf({ measured });
  return `
On ${machine}, Node ${process.versions.node}. ${faults.length === 0 ? 'Every goal is met.' : `Missed goals:\n\n${faults.map((fault) => `- ${fault}`).join('\n')}`}

| evenings | minutes | calls a second | fewest a minute | errors | screens' changes a second | reads, writes a second | functions | database | screens | callers | load |
|---|---|---|---|---|---|---|---|---|---|---|---|
${measured.map(stepRow).join('\n')}

*Fewest a minute* are the calls of the evening that made fewest. *Functions* to *callers* are the parts of a processor that their processes took, and
their memory.

Milliseconds from when a call was due to its answer, and how many times the former step's:

| operation | calls | ${steps.map((each) => `${each}: p50 | p95 | p99`).join(' | ')} | ${steps
    .slice(1)
    .map((each, at) => `${steps[at]} → ${each}: p50 | p95`)
    .join(' | ')} |
|---|---|${'---|'.repeat(3 * steps.length + 2 * (steps.length - 1))}
${operationRows(measured).join('\n')}

### What it would cost

A month in dollars, by [the prices](costs.md#a-days-budget): ${eveningsAMonth} evenings a user, five at each; an instance works ${100 * workedPart} % of the time that
is paid for. Without free quotas, storage and [the jobs](costs.md#the-jobs), which cost the same for any number.

| | an evening | ${sizes.map((users) => `${users.toLocaleString('en')} users`).join(' | ')} |
|---|---|${'---|'.repeat(sizes.length)}
${bill.map(({ what, perEvening, dollars }) => `| ${what} | ${rounded(perEvening)} | ${dollars.map(money).join(' | ')} |`).join('\n')}
| together | | ${sizes.map((_, at) => money(bill.reduce((sum, { dollars }) => sum + dollars[at]!, 0))).join(' | ')} |
`;
}

function stepRow(step: Measured): string {
  const { evenings, calls, fewestAMinute, seconds, allSeconds, failures, changes, cost, uses, load } = step;
  const rate = (count: number, of = seconds) => (count / of).toFixed(0);
  const use = (name: string) => `${percentOf(step, name)} %, ${uses[name]!.mb} MB`;
  const errors = Object.values(failures).reduce((sum, count) => sum + count, 0);
  const cells = [
    evenings,
    (seconds / 60).toFixed(1),
    rate(calls),
    fewestAMinute.toFixed(1),
    errors,
    rate(changes, allSeconds),
    `${rate(cost.reads, allSeconds)}, ${rate(cost.writes, allSeconds)}`,
  ];
  return `| ${[...cells, use('functions'), use('emulator'), use('screens'), use('callers'), load.toFixed(1)].join(' | ')} |`;
}

function operationRows(measured: readonly Measured[]): string[] {
  return slopesOf(measured).map(({ name, slopes }) => {
    const rows = measured.map(({ rows }) => rows.find((row) => row.name === name)!);
    const times = rows.flatMap(({ p50, p95, p99 }) => [p50, p95, p99].map((ms) => ms.toFixed(0)));
    const growths = slopes.flatMap((slope) => sloped.map((percentile) => slope[percentile].toFixed(2)));
    return `| \`${name}\` | ${[rows.at(-1)!.count, ...times, ...growths].join(' | ')} |`;
  });
}

type Slope = Record<(typeof sloped)[number], number>;

/** How many times a step's percentiles are the former step's, for each operation. */
function slopesOf(measured: readonly Measured[]): { name: string; slopes: Slope[] }[] {
  const names = measured.at(-1)!.rows.map(({ name }) => name);
  const rowOf = (step: Measured, name: string) => step.rows.find((row) => row.name === name);
  return names.map((name) => {
    const rows = measured.flatMap((step) => rowOf(step, name) ?? []);
    const slopes = rows.slice(1).map((row, at) => ({
      p50: slopeOf(rows[at]!, row, 'p50'),
      p95: slopeOf(rows[at]!, row, 'p95'),
    }));
    return { name, slopes };
  });
}

function slopeOf(former: Row, row: Row, percentile: (typeof sloped)[number]): number {
  return row[percentile] / former[percentile];
}

function summaryOf(step: Measured): string {
  const { evenings, calls, fewestAMinute, seconds, changes, listeners, cost, uses, load, finished } = step;
  const parts = Object.entries(uses).map(
    ([name, { mb }]) => `${name} ${percentOf(step, name)} % of a processor, ${mb} MB`,
  );
  return `${evenings} evenings: ${calls} calls in ${seconds.toFixed(0)} s (each at least ${fewestAMinute.toFixed(1)} a minute), ${finished} ended; ${listeners} listeners, ${changes} changes
  ${cost.reads} reads, ${cost.writes} writes, ${cost.deletes} deletions; ${parts.join('; ')}; load ${load.toFixed(2)}`;
}

function percentOf({ allSeconds, uses }: Measured, name: string): string {
  return ((100 * uses[name]!.ms) / second / allSeconds).toFixed(0);
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

function money(dollars: number): string {
  return dollars < 100 ? dollars.toFixed(2) : Math.round(dollars).toLocaleString('en');
}
