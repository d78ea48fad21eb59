export type Box = { left: number; top: number; right: number; bottom: number };

export type Direction = 'up' | 'down' | 'left' | 'right';

/** How much further a pixel sideways counts than one ahead. */
const sidewaysWeight = 3;

/** The index of the nearest box in a direction; null if there is none. */
export function nearestBox(from: Box, boxes: readonly Box[], direction: Direction): number | null {
  let best: { at: number; distance: number } | null = null;
  for (const [at, box] of boxes.entries()) {
    const [ahead, across] = distances(from, box, direction);
    if (ahead < 0) continue;
    const distance = ahead + sidewaysWeight * across;
    if (best === null || distance < best.distance) best = { at, distance };
  }
  return best?.at ?? null;
}

/** The distance ahead, negative if the box is not in that direction, and the distance sideways. */
function distances(from: Box, to: Box, direction: Direction): [ahead: number, across: number] {
  const isAcross = direction === 'left' || direction === 'right';
  const across = isAcross
    ? gap(from.top, from.bottom, to.top, to.bottom)
    : gap(from.left, from.right, to.left, to.right);
  // Neighbours may touch, or overlap slightly after rounding.
  const tolerance = 1;
  const ahead = {
    left: from.left - to.right,
    right: to.left - from.right,
    up: from.top - to.bottom,
    down: to.top - from.bottom,
  }[direction];
  return [ahead + tolerance, across];
}

/** The distance of two intervals, 0 if they overlap. */
function gap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(0, otherFrom - to, from - otherTo);
}
