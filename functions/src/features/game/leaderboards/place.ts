/** Whether a place on a board is ahead of another: by more points, or the same ones earlier. */

/** A place on a board: points, and since when (epoch milliseconds). */
export type BoardPlace = { points: number; at: number };

/** Whether a place is ahead of another: by more points, or by having had as many earlier. */
export function isAhead(one: BoardPlace, other: BoardPlace): boolean {
  return one.points === other.points ? one.at < other.at : one.points > other.points;
}

/** Compares places for sorting, the best first. */
export function byPlace(one: BoardPlace, other: BoardPlace): number {
  return other.points - one.points || one.at - other.at;
}
