/** How a two-sided game is played best: each side's share of every choice, and its worth to the rows. */
export type Equilibrium = { value: number; rows: number[]; columns: number[] };

const tiny = 1e-12;

/**
 * Solves a game of positive worths to the rows, of which the columns want as little as they can, as a linear
 * programme: the simplex method on `max Σy` for `My ≤ 1, y ≥ 0`, by Bland's rule (Dantzig, *Linear
 * Programming and Extensions*, 1963).
 */
export function equilibriumOf(worths: readonly Float64Array[]): Equilibrium {
  const rows = worths.length;
  const columns = worths[0]!.length;
  const width = columns + rows + 1;
  const tableau = worths.map((worth, row) => {
    const line = new Float64Array(width);
    line.set(worth);
    line[columns + row] = 1;
    line[width - 1] = 1;
    return line;
  });
  const goal = new Float64Array(width).fill(-1, 0, columns);
  const basis = Array.from({ length: rows }, (_, row) => columns + row);
  for (;;) {
    const entering = goal.findIndex((cost, at) => at < width - 1 && cost < -tiny);
    if (entering === -1) break;
    const ratio = (row: number) => tableau[row]![width - 1]! / tableau[row]![entering]!;
    const leaving = [...basis.keys()]
      .filter((row) => tableau[row]![entering]! > tiny)
      .reduce((best, row) => {
        const ahead = ratio(row) - ratio(best);
        return ahead < -tiny || (ahead <= tiny && basis[row]! < basis[best]!) ? row : best;
      });
    pivot(tableau, goal, leaving, entering);
    basis[leaving] = entering;
  }
  const value = 1 / goal[width - 1]!;
  const share = Array<number>(columns).fill(0);
  for (const [row, variable] of basis.entries())
    if (variable < columns) share[variable] = value * tableau[row]![width - 1]!;
  const prices = [...goal.subarray(columns, columns + rows)];
  return { value, rows: prices.map((price) => value * price), columns: share };
}

function pivot(tableau: Float64Array[], goal: Float64Array, leaving: number, entering: number): void {
  const line = tableau[leaving]!;
  const by = line[entering]!;
  for (let at = 0; at < line.length; at++) line[at]! /= by;
  for (const other of [...tableau, goal]) {
    const times = other[entering]!;
    if (other === line || times === 0) continue;
    for (let at = 0; at < line.length; at++) other[at]! -= times * line[at]!;
  }
}
