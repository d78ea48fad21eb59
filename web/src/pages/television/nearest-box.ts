export type Box = { left: number; top: number; right: number; bottom: number };

export type Direction = 'up' | 'down' | 'left' | 'right';

/** What lies off the straight way counts this many times as far. */
const aside = 3;

/** The index of the nearest box in a direction; null if there is none. */
export function nearestBox(from: Box, boxes: readonly Box[], direction: Direction): number | null {
  let best: { at: number; distance: number } | null = null;
  for (const [at, box] of boxes.entries()) {
    const [ahead, across] = distances(from, box, direction);
    if (ahead < 0) continue;
    const distance = ahead + aside * across;
    if (best === null || distance < best.distance) best = { at, distance };
  }
  return best?.at ?? null;
}

/** How far ahead a box begins, below 0 if it does not lie that way, and how far aside. */
function distances(from: Box, to: Box, direction: Direction): [ahead: number, across: number] {
  const isAcross = direction === 'left' || direction === 'right';
  const across = isAcross
    ? gap(from.top, from.bottom, to.top, to.bottom)
    : gap(from.left, from.right, to.left, to.right);
  // Neighbours may touch, and be rounded to overlap a little.
  const tolerance = 1;
  const ahead = {
    left: from.left - to.right,
    right: to.left - from.right,
    up: from.top - to.bottom,
    down: to.top - from.bottom,
  }[direction];
  return [ahead + tolerance, across];
}

/** Between two stretches of a line, 0 where they overlap. */
function gap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(0, otherFrom - to, from - otherTo);
}
