const times = Number(process.env.CINE_FUZZ_RUNS ?? 1);

/** How often a costly property is tried: as usual, or `CINE_FUZZ_RUNS` times as often for a deep run. */
export function fuzzRuns(usual: number): number {
  return Math.round(usual * times);
}
