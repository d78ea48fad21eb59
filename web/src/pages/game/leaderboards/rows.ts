import type { Ranked } from '@cine/contract/operations/game/leaderboards';

/** The top of a board, those around the user if they are further down, and how many stand between the two. */
export type Rows<Row = Ranked> = { top: Row[]; around: Row[]; between: number };

/**
 * Puts the top and the user's neighbours (best first, the user among them) together. Where they meet it is
 * one list, whose ranks run on from the top, as the two may have been counted a minute apart.
 */
export function rowsOf<Row extends { rank: number }>(
  top: readonly Row[],
  neighbours: readonly Row[],
  idOf: (row: Row) => string,
): Rows<Row> {
  const topIds = new Set(top.map(idOf));
  const others = neighbours.filter((row) => !topIds.has(idOf(row)));
  const [first] = others;
  if (!first) return { top: [...top], around: [], between: 0 };
  const next = top.length + 1;
  if (others.length === neighbours.length && first.rank > next)
    return { top: [...top], around: others, between: first.rank - next };
  return {
    top: [...top, ...others.map((each, index) => ({ ...each, rank: next + index }))],
    around: [],
    between: 0,
  };
}

/** The user's own row; null while they aren't on the board. */
export function ownRow({ top, around }: Rows, uid: string): Ranked | null {
  return [...top, ...around].find((each) => each.uid === uid) ?? null;
}
