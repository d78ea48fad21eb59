import { arch, availableParallelism, loadavg, platform } from 'node:os';
import type { Figure } from './harness.ts';

/** A figure as `bench/results/` keeps it. */
export type Recorded = Figure & { date: string; machine: string };

/** What was just measured, with the day and what this machine is. */
export function recorded(figures: readonly Figure[]): Recorded[] {
  const date = new Date().toISOString().slice(0, 10);
  const cores = `${availableParallelism()} cores (${arch()})`;
  const machine = `${cores}, ${platform()}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`;
  return figures.map((figure) => ({ ...figure, date, machine }));
}
