/** How many regions' offers are kept at most: each costs one write per shard. */
export const maxRegions = 30;

/**
 * The regions to keep up to date, most important first: the configured ones, then those that enough members
 * ask for, by how many do; covered ones stay before equals. A region that too few still ask for is dropped.
 */
export function regionsToCover(
  configured: readonly string[],
  askers: Readonly<Record<string, number>>,
  enough: number,
  covered: readonly string[],
): string[] {
  const askersOf = (region: string) => askers[region] ?? 0;
  const stays = (region: string) => Number(covered.includes(region));
  const askedFor = Object.keys(askers)
    .filter((region) => askersOf(region) >= enough)
    .sort()
    .sort((one, other) => askersOf(other) - askersOf(one) || stays(other) - stays(one));
  return [...new Set([...configured, ...askedFor])].slice(0, maxRegions);
}
