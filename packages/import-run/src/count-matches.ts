import type { Match } from './match-named.ts';

/** How many movies were found, each once, and how many names may be one of several, or are none. */
export function countMatches(matches: readonly Match[]): Record<Match['kind'], number> {
  const counts = { matched: 0, ambiguous: 0, 'not-found': 0 };
  const movieIds = new Set<number>();
  for (const match of matches)
    if (match.kind === 'matched') movieIds.add(match.movieId);
    else counts[match.kind] += 1;
  return { ...counts, matched: movieIds.size };
}
