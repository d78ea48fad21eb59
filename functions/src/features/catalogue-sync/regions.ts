/** Each further region costs a refresh a write a shard, so there is an end to them. */
export const maxRegions = 30;

/**
 * The regions to keep up to date, the most important first: the configured ones, then those that enough people asked
 * about. Where that is too many, the ones that are covered already stay.
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
