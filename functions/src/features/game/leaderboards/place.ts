/** A place on a board: points, and since when (epoch milliseconds). */
export type Place = { points: number; at: number };

/** Whether a place is ahead of another: by more points, or by having had as many earlier. */
export function isAhead(one: Place, other: Place): boolean {
  return one.points === other.points ? one.at < other.at : one.points > other.points;
}

/** Compares places for sorting, the best first. */
export function byPlace(one: Place, other: Place): number {
  return other.points - one.points || one.at - other.at;
}
