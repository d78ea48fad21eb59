import type { Match } from './match-named.ts';

/** How many of the movies that rows name are one of the catalogue, may be one of several, or are none. */
export function countMatches(matches: readonly Match[]): Record<Match['kind'], number> {
  const counts = { matched: 0, ambiguous: 0, 'not-found': 0 };
  for (const { kind } of matches) counts[kind] += 1;
  return counts;
}
