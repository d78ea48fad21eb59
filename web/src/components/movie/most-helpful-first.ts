import type { Help } from '@cine/contract/operations/together/tonight';

/** What would help an empty list, the most movies first; what brings back people comes before. */
export function mostHelpfulFirst(help: readonly Help[]): Help[] {
  const moviesOf = (each: Help) => ('movies' in each ? each.movies : Number.POSITIVE_INFINITY);
  return help.toSorted((one, other) => moviesOf(other) - moviesOf(one) || 0);
}
