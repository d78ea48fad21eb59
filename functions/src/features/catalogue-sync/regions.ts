/** Each region adds a write for every shard, so their number is limited. */
export const maxRegions = 30;

/**
 * The regions to keep up to date, most important first: the configured ones, then those that enough users asked for.
 * Above the limit, covered regions stay.
 */
export function regionsToCover(
  configured: readonly string[],
  askers: Readonly<Record<string, readonly string[]>>,
  enough: number,
  covered: readonly string[],
): string[] {
  const askedFor = Object.keys(askers)
    .filter((region) => askers[region]!.length >= enough)
    .sort();
  const [already, newly] = [true, false].map((is) =>
    askedFor.filter((region) => covered.includes(region) === is),
  );
  return [...new Set([...configured, ...already!, ...newly!])].slice(0, maxRegions);
}
