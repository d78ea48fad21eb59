import type { ExpectedScore } from '@cine/contract/operations/together/sessions';

/**
 * The points a user gives up with a movie: the others' average predicted score minus theirs. Null if
 * either is unknown.
 */
export function concessionOf(expected: readonly ExpectedScore[], uid: string): number | null {
  const own = expected.find((each) => each.uid === uid);
  const others = expected.filter((each) => each.uid !== uid);
  if (!own || others.length === 0) return null;
  const mean = others.reduce((sum, { score }) => sum + score, 0) / others.length;
  return Math.round(mean - own.score);
}
