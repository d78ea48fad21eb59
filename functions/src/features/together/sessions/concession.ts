import type { ExpectedScore } from '@cine/contract/operations/together/sessions';

/**
 * What a user gives up with a movie: the others' average predicted score minus theirs, in points. Null if
 * either is unknown.
 */
export function concessionOf(expected: readonly ExpectedScore[], uid: string): number | null {
  const own = expected.find((each) => each.uid === uid);
  const others = expected.filter((each) => each.uid !== uid);
  if (!own || others.length === 0) return null;
  const mean = others.reduce((sum, { score }) => sum + score, 0) / others.length;
  return Math.round(mean - own.score);
}
