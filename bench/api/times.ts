/** Collects how long calls and pages took, and sums them up in percentiles. */

/** Milliseconds of every call and every page, by name. */
export type Times = Map<string, number[]>;

/** What one operation or page took, in milliseconds. */
export type Summary = { name: string; count: number; p50: number; p95: number; max: number };

export function record(times: Times, name: string, ms: number): void {
  const before = times.get(name);
  if (before) before.push(ms);
  else times.set(name, [ms]);
}

/** The smallest value that at least this share of all values doesn't exceed (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

export function summaries(times: Times): Summary[] {
  const all = [...times].map(([name, values]) => ({
    name,
    count: values.length,
    p50: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    max: quantile(values, 1),
  }));
  return all.sort((one, other) => other.p95 - one.p95);
}
