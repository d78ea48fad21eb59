/** The square around a drawing: its left, its top and its side. */
export type Box = readonly [x: number, y: number, side: number];

/** The `viewBox` of a drawing's square, with a margin. */
export const viewBoxOf = ([x, y, side]: Box): string =>
  `${x - side * 0.08} ${y - side * 0.08} ${side * 1.16} ${side * 1.16}`;
